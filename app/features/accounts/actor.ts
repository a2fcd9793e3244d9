import type { Role } from "~db/enums";

/** What a signed-in person is, read afresh at each request: an ended membership is gone at the next one. */
export interface Membership {
  id: number;
  role: Role;
  comuneId: number | null;
  comuneName: string | null;
  comuneIstat: string | null;
  authorityId: number | null;
  authorityName: string | null;
  /** ISTAT codes of the authority's provinces. */
  provinceCodes: string[];
  vendorId: number | null;
  vendorName: string | null;
}

export interface Actor {
  personId: number;
  sessionId: number;
  name: string;
  email: string;
  memberships: Membership[];
  /** For whom this browser acted last; pages open with it. */
  comuneId: number | null;
  /** Messages not read yet. */
  unread: number;
  hasPassword: boolean;
  hasSecondFactor: boolean;
}

/** A session: complete, or waiting for a step of the sign-in. */
export type SignIn =
  | { state: "complete"; actor: Actor }
  /** The second factor is asked for, or has yet to be set up. */
  | { state: "code" | "enrolment"; personId: number; sessionId: number; email: string; roles: Role[] };

export type ComuneMembership = Membership & { comuneId: number; comuneName: string; comuneIstat: string };

/** Memberships of comuni, in the order of their names. */
export function comuneMemberships(actor: Actor): ComuneMembership[] {
  const isOfComune = (membership: Membership): membership is ComuneMembership => membership.comuneId !== null;
  return actor.memberships.filter(isOfComune).sort((a, b) => a.comuneName.localeCompare(b.comuneName, "it"));
}

/** The comune a page opens with: the one acted for last while the person still belongs to it, else the first. */
export function presentComune(actor: Actor): ComuneMembership | undefined {
  const all = comuneMemberships(actor);
  return all.find(({ comuneId }) => comuneId === actor.comuneId) ?? all[0];
}
