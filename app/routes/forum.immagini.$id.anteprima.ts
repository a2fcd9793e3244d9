import { personalResponse } from "~/features/accounts/guard.server";
import { previewPicture } from "~/features/forum/pictures/preview.server";
import { canWrite } from "~/features/forum/policy";

/** A picture as its black zones would leave it, for its sender alone; nothing of it is kept. */
export const loader = personalResponse(canWrite, ({ actor, params, url }) =>
  previewPicture(actor, params.id ?? "", url.searchParams.get("zone") ?? ""),
);
