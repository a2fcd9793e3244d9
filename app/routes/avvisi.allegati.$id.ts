import { noticeFileResponse } from "~/features/notices/reading/files.server";
import { route } from "~/lib/http/route.server";

/** A file of a notice, for everybody who may read it. Unknown and forbidden answer alike. */
export const loader = route(async ({ params, context }) => {
  context.keepNothing();
  const signIn = await context.signIn();
  return noticeFileResponse(signIn?.state === "complete" ? signIn.actor : null, params.id ?? "");
});
