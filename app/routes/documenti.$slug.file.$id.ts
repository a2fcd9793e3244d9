import { documentFileResponse } from "~/features/documents/files.server";
import { route } from "~/lib/http/route.server";

/** A file of a published document, for everybody. */
export const loader = route(({ params, context }) => {
  context.keepNothing();
  return documentFileResponse(params.slug ?? "", params.id ?? "");
});
