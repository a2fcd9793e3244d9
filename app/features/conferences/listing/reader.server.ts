import type { AppLoadContext } from "@remix-run/node";
import { type Actor, type ComuneMembership, comuneMemberships, presentComune } from "~/features/accounts/actor";
import { watchedProvinces } from "~/features/accounts/policy";
import { presentStanding } from "../booking/standing.server";
import type { Standing } from "../eligibility";
import { canManageConferences } from "../policy";
import { EVERYBODY, type Reader } from "./queries.server";

export interface Visitor {
  reader: Reader;
  actor: Actor | null;
  /** The comune the page opens for. */
  comune: ComuneMembership | null;
}

/** Who looks at a public page; what is shown to somebody who is signed in is kept by nobody. */
export async function visitorOf(context: AppLoadContext): Promise<Visitor> {
  const signIn = await context.signIn();
  if (signIn?.state !== "complete") return { reader: EVERYBODY, actor: null, comune: null };
  context.keepNothing();
  const { actor } = signIn;
  return { reader: readerOf(actor), actor, comune: presentComune(actor) ?? null };
}

export function readerOf(actor: Actor): Reader {
  return {
    comuneIds: comuneMemberships(actor).map(({ comuneId }) => comuneId),
    provinceCodes: watchedProvinces(actor),
    isStaff: canManageConferences(actor),
  };
}

/** Where the visitor's comune stands; of a list all meetings shown are ones it is called to. */
export async function standingFor({ comune }: Visitor): Promise<Standing | null> {
  const standing = comune && (await presentStanding(comune.comuneId, 0));
  return standing && { ...standing, isInvited: true };
}
