import { isSignature, signature } from "~/lib/crypto.server";

/** What lets one person into one conference for five minutes: a signature, kept nowhere. */
export interface Pass {
  conferenceId: number;
  /** A seat, somebody who leads, or a guest. */
  kind: "booking" | "staff" | "guest";
  /** Of the booking, of the person who leads, of the guest. */
  id: number;
}

const MINUTES = 5;

export function mintPass({ conferenceId, kind, id }: Pass, now = Date.now()): string {
  const text = `${conferenceId}.${kind}.${id}.${Math.floor(now / 1000) + MINUTES * 60}`;
  return `${text}.${signature("room pass", text)}`;
}

/** The pass of a code while it is good; null for one that is over, or was not made here. */
export function readPass(code: string, now = Date.now()): Pass | null {
  const match = /^((\d{1,15})\.(booking|staff|guest)\.(\d{1,15})\.(\d{1,12}))\.([\w-]+)$/.exec(code);
  if (!match) return null;
  const [, text = "", conferenceId, kind, id, until, given = ""] = match;
  if (!isSignature("room pass", text, given) || Number(until) * 1000 < now) return null;
  return { conferenceId: Number(conferenceId), kind: kind as Pass["kind"], id: Number(id) };
}
