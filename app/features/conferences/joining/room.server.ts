import { SignJWT } from "jose";
import { unseal } from "~/lib/crypto.server";
import { env } from "~/lib/env.server";
import type { RoomKind } from "~db/enums";
import { ROOM_SEAL } from "../planning/rooms.server";

export interface Room {
  kind: RoomKind;
  sealedAddress: string;
  /** Random, of this conference alone. */
  code: string;
  startsAt: Date;
  endsAt: Date;
}

export interface Joiner {
  /** The same for the same person at each join. */
  id: string;
  name: string;
  /** Sogei and the Ministero lead; nobody becomes moderator by being the first. */
  isModerator: boolean;
}

type Door = (room: Room, address: string, joiner: Joiner) => string | Promise<string>;

/** Each kind of room behind one call. */
const DOORS: Record<RoomKind, Door> = { link: (_, address) => address, jitsi: jitsiAddress };

/**
 * The address that lets somebody into a room. It is made here and nowhere else, and goes nowhere but into the redirect of
 * `/web-conference/stanza`.
 */
export async function roomAddress(room: Room, joiner: Joiner): Promise<string> {
  const address = unseal(ROOM_SEAL, room.sealedAddress);
  if (!address) throw new Error("the address of a room cannot be read: SESSION_SECRET has changed");
  return DOORS[room.kind](room, address, joiner);
}

/** How long after the end a call may go on. */
const GRACE_MS = 30 * 60_000;
const EARLY_MS = 15 * 60_000;

/** A token for this room only, until half an hour after the end: one that ended earlier would end the call. */
async function jitsiAddress({ code, startsAt, endsAt }: Room, address: string, joiner: Joiner): Promise<string> {
  const { JITSI_APP_ID: app, JITSI_SECRET: secret } = env();
  if (!app || !secret) throw new Error("JITSI_APP_ID and JITSI_SECRET are not set");
  const server = new URL(address);
  const user = { id: joiner.id, name: joiner.name, ...(joiner.isModerator ? { moderator: true } : {}) };
  const token = await new SignJWT({ room: code, context: { user } })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(app)
    .setAudience("jitsi")
    .setSubject(server.hostname)
    .setNotBefore(Math.floor((startsAt.getTime() - EARLY_MS) / 1000))
    .setExpirationTime(Math.floor((endsAt.getTime() + GRACE_MS) / 1000))
    .sign(new TextEncoder().encode(secret));
  return `${server.origin}/${code}?jwt=${token}`;
}
