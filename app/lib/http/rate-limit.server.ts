import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "~db/client.server";
import { rateLimits } from "~db/schema/limits";
import { env } from "../env.server";
import { LimitExceeded } from "../errors";
import { networkOf } from "./network";
import { visitorMark } from "./visitor.server";

/**
 * Requests a visitor may make, shared by all processes. A whole municipal office often stands behind one address: the figures
 * are for ten people who work at once.
 */
const LIMITS = {
  search: { points: 240, duration: 60 },
  vote: { points: 60, duration: 600 },
  /** Answers of the identity provider that are looked at. */
  identity: { points: 60, duration: 600 },
  suggestion: { points: 20, duration: 600 },
  passwordReset: { points: 20, duration: 600 },
  accountForm: { points: 60, duration: 600 },
  // Of one person or of one mailbox, whoever asks.
  mailedLink: { points: 5, duration: 3600 },
  /** By person: messages opened, preferences saved. */
  notification: { points: 600, duration: 600 },
  /** Mail programs of one provider press for many of their readers. */
  unsubscribe: { points: 600, duration: 600 },
  /** By person: notices and outages saved, readings confirmed. */
  notice: { points: 200, duration: 600 },
  jobRetry: { points: 200, duration: 600 },
  dataExport: { points: 10, duration: 3600 },
  /** Attempts to use a one-time link. */
  joining: { points: 60, duration: 600 },
  /** By person: invitations to colleagues, and activation links sent one by one. */
  invitation: { points: 50, duration: 3600 },
  activation: { points: 200, duration: 3600 },
  /** By person: runs of the planner, and what is decided or changed by hand. */
  planRun: { points: 60, duration: 3600 },
  planChange: { points: 300, duration: 600 },
  /** By person: what a Prefettura sends to many comuni, or records of them, at once. */
  reminder: { points: 30, duration: 3600 },
  /** Of one person, good and refused files alike. */
  upload: { points: 120, duration: 3600 },
  /** By person: steps of the monitoring sheet saved, sheets sent. */
  sheet: { points: 300, duration: 600 },
  /** By person: milestones recorded, confirmed and refused, work ticked off. */
  milestone: { points: 600, duration: 600 },
  /** By person: suggested pages followed, things followed or not any more, drafts, previews, changes to messages. */
  deflection: { points: 60, duration: 600 },
  follow: { points: 120, duration: 600 },
  draft: { points: 600, duration: 600 },
  preview: { points: 240, duration: 600 },
  forumChange: { points: 120, duration: 600 },
  /** By person: pictures covered and confirmed, and how they would look. */
  picture: { points: 120, duration: 600 },
  flag: { points: 20, duration: 3600 },
  /** By person of Sogei: assignments, states, notes, canned replies. */
  desk: { points: 600, duration: 600 },
  /** Calendars that are read again, and pages for who has a code and no account. */
  calendar: { points: 240, duration: 600 },
  /** By person: texts of the site saved and previewed. */
  text: { points: 300, duration: 600 },
  /** By person: seats booked, moved, given back. */
  booking: { points: 60, duration: 600 },
} as const;

type LimitName = keyof typeof LIMITS;

const limiters = new Map<LimitName, RateLimiterDrizzle>();

function limiter(name: LimitName): RateLimiterDrizzle {
  const existing = limiters.get(name);
  if (existing) return existing;
  const options = { ...LIMITS[name], keyPrefix: name };
  const made = new RateLimiterDrizzle({
    ...options,
    storeClient: db,
    schema: rateLimits,
    // Expired rows are deleted by the job `retention.apply`.
    clearExpiredByTimeout: false,
    // Counting goes on in memory while the database does not answer.
    insuranceLimiter: new RateLimiterMemory(options),
  });
  limiters.set(name, made);
  return made;
}

const MANY_FROM_HERE = "Da questa rete arrivano troppe richieste in poco tempo.";

/** Counts one request of the visitor at `address`. Throws `LimitExceeded` with the seconds to wait. */
export async function countRequest(name: LimitName, address: string, message = MANY_FROM_HERE): Promise<void> {
  if (!env().RATE_LIMITS) return;
  try {
    await limiter(name).consume(await visitorMark(networkOf(address)));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new LimitExceeded(message, seconds);
  }
}

/** The same for what a person does, from wherever. */
export function countOf(name: LimitName, personId: number, message: string): Promise<void> {
  return countRequest(name, `person ${personId}`, message);
}
