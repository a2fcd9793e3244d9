import { anyone, personalResponse } from "~/features/accounts/guard.server";
import { fileResponse } from "~/features/uploads/read.server";
import { fileOwners } from "~/file-owners.server";

/** A file as a download. Unknown and forbidden answer alike. */
export const loader = personalResponse(anyone, async ({ params, actor }) =>
  fileResponse(params.id ?? "", actor, fileOwners),
);
