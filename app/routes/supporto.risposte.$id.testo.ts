import { personalResponse } from "~/features/accounts/guard.server";
import { cannedText } from "~/features/forum/canned/insert.server";
import { idOf } from "~/features/forum/ids";
import { canUseDesk } from "~/features/forum/policy";

/** A canned reply filled in for a thread, for the script that puts it at the cursor. */
export const loader = personalResponse(canUseDesk, async ({ actor, params, url }) => {
  const text = await cannedText(actor, idOf(params.id), idOf(url.searchParams.get("discussione") ?? undefined));
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
});
