import { audit } from "~/features/audit/audit.server";
import { db } from "~db/client.server";
import type { Actor, SignIn } from "../actor";
import { forgetDevices } from "../known-device.server";
import { clearedSessionCookie, endSession, endSessionOfCookies, endSessionsOf } from "../session.server";
import type { Visitor } from "./sign-in.server";

/** Ends the session of this browser, complete or not; gives the cookie that clears it. */
export async function signOut(signIn: SignIn | undefined, { cookies, address }: Visitor): Promise<string> {
  await db.transaction(async (tx) => {
    if (signIn?.state !== "complete") return endSessionOfCookies(tx, cookies);
    const { personId, sessionId } = signIn.actor;
    await endSession(tx, sessionId);
    await audit(tx, { personId, action: "account.signed-out", subject: { kind: "session", id: sessionId }, address });
  });
  return clearedSessionCookie();
}

/** Ends every session of the person, this one too; no browser is a known one any more. */
export async function signOutEverywhere(actor: Actor, address: string): Promise<string> {
  await db.transaction(async (tx) => {
    await endSessionsOf(tx, actor.personId);
    await forgetDevices(tx, actor.personId);
    const subject = { kind: "person", id: actor.personId } as const;
    await audit(tx, { personId: actor.personId, action: "account.signed-out-everywhere", subject, address });
  });
  return clearedSessionCookie();
}
