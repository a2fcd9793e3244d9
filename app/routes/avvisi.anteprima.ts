import { personalAction } from "~/features/accounts/guard.server";
import { canWriteNotices } from "~/features/notices/policy";
import { messages } from "~/features/notices/writing/messages";
import { noticeHtml } from "~/features/notices/writing/refused.server";
import { Invalid } from "~/lib/errors";
import { countOf } from "~/lib/http/rate-limit.server";

/** How a text would look, for the form's script; without JavaScript the button asks the page of the form. */
export const action = personalAction(canWriteNotices, async ({ actor, form }) => {
  await countOf("preview", actor.personId, messages.tooMany);
  try {
    return new Response(await noticeHtml(form.testo), { headers: { "content-type": "text/html; charset=utf-8" } });
  } catch (error) {
    // The page of the form says what is wrong, beside the field.
    if (error instanceof Invalid) return new Response(null, { status: error.status });
    throw error;
  }
});
