import { redirect } from "@remix-run/node";
import { personalAction, personalResponse } from "~/features/accounts/guard.server";
import { draftFromThread } from "~/features/editorial/from-thread/draft.server";
import { canWriteTexts } from "~/features/editorial/policy";
import { segmentOf } from "~/features/editorial/texts/kinds";
import { idOf } from "~/features/forum/ids";
import { paths } from "~/lib/paths";

/** Only a form leads here; an address that was kept leads to the desk. */
export const loader = personalResponse(canWriteTexts, async () => redirect(paths.editorial(), 303));

export const action = personalAction(canWriteTexts, async ({ actor, params, context }) => {
  const { kind, slug } = await draftFromThread(actor, idOf(params.id), context.address);
  return redirect(paths.editText(segmentOf(kind), slug), 303);
});
