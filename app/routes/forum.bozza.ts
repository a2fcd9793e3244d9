import { anyone, personalAction } from "~/features/accounts/guard.server";
import { saveDraft } from "~/features/forum/drafts/drafts.server";
import { messages } from "~/features/forum/messages";
import { countOf } from "~/lib/http/rate-limit.server";

/** Keeps what is being written, for the composer's script. */
export const action = personalAction(anyone, async ({ actor, form }) => {
  await countOf("draft", actor.personId, messages.tooMany);
  await saveDraft(actor, form);
  return new Response(null, { status: 204 });
});
