import { redirect } from "@remix-run/node";
import { anyone, personalAction } from "~/features/accounts/guard.server";
import { backFrom } from "~/features/forum/follow/back";
import { changeFollow } from "~/features/forum/follow/follow.server";
import { messages } from "~/features/forum/messages";
import { countOf } from "~/lib/http/rate-limit.server";
import { paths } from "~/lib/paths";

export const loader = () => redirect(paths.forum(), 303);

/** Follows a thread, a category, a code or a stage, or stops; then the page one came from. */
export const action = personalAction(anyone, async ({ request, url, actor, form }) => {
  await countOf("follow", actor.personId, messages.tooMany);
  await changeFollow(actor, form);
  throw redirect(backFrom(request.headers.get("referer"), url), 303);
});
