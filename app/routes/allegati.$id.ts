import { attachmentResponse } from "~/features/forum/files.server";
import { readerOf } from "~/features/forum/visitor.server";
import { route } from "~/lib/http/route.server";

/** A file of a message, as part of its page. Unknown and forbidden answer alike. */
export const loader = route(async (args) => {
  args.context.keepNothing();
  return attachmentResponse(await readerOf(args), args.params.id ?? "");
});
