import type { Actor } from "~/features/accounts/actor";
import { presentComune } from "~/features/accounts/actor";
import { standingsOf } from "~/features/plan/queries.server";
import type { Choice } from "~/lib/choice";
import type { RouteArgs } from "~/lib/http/route.server";
import type { Stage } from "~db/enums";

/** Who reads a page that is for everybody; null for who is not signed in. What only they see is kept nowhere. */
export async function readerOf({ context }: Pick<RouteArgs, "context">): Promise<Actor | null> {
  const signIn = await context.signIn();
  if (signIn?.state !== "complete") return null;
  context.keepNothing();
  return signIn.actor;
}

/** The stage of «Nella mia fase»: where the comune stands, else the one the reader has chosen. */
export async function ownStage(actor: Actor | null, choice: Choice): Promise<Stage | undefined> {
  const comune = actor && presentComune(actor);
  if (!comune) return choice.stage;
  return (await standingsOf([comune.comuneId])).get(comune.comuneId)?.stage ?? choice.stage;
}
