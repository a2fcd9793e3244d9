import { anyone, personalAction } from "~/features/accounts/guard.server";
import { messages } from "~/features/forum/messages";
import { renderPost } from "~/features/forum/write/render.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { arrange } from "~/lib/markdown/arrange";

/** How a text would look, for the composer's script; without JavaScript the button asks the page of the form. */
export const action = personalAction(anyone, async ({ actor, form }) => {
  await countOf("preview", actor.personId, messages.tooMany);
  const { html } = await renderPost(typeof form.testo === "string" ? form.testo : "");
  return new Response(arrange([{ html }], { query: "" }), { headers: { "content-type": "text/html; charset=utf-8" } });
});
