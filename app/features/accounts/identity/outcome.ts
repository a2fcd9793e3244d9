/** How a way to the identity provider and back ends, when not with a sign-in. */
export type Outcome =
  /** A mail is on its way: to whom, as far as the reader may know. */
  | { kind: "mailed"; email: string }
  /** Nobody has this address. */
  | { kind: "unknown"; email: string }
  | { kind: "unverified" }
  /** Linked to somebody else. */
  | { kind: "taken" }
  /** Whoever began is not who is signed in now. */
  | { kind: "another" }
  | { kind: "expired" }
  | { kind: "refused" }
  | { kind: "down" }
  | { kind: "failed" };

export type OutcomeKind = Outcome["kind"];

export const statusOf: Record<OutcomeKind, number> = {
  mailed: 200,
  unknown: 403,
  unverified: 403,
  taken: 409,
  another: 409,
  expired: 400,
  refused: 403,
  down: 503,
  failed: 400,
};
