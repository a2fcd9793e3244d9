import { sql } from "drizzle-orm";
import { log } from "~/lib/log.server";
import { db } from "~db/client.server";
import type { OutageService, TouchedKind } from "~db/enums";
import { EMPTY, type Standing, standingValidity } from "./standing";

let present: Standing = EMPTY;
let isStale = false;

/** What every page may have to say, as this process knows it: read again at each change, so that no page asks for it. */
export const standing = (): Standing => present;

/** A page that shows what may be out of date is kept for this long. */
const STALE_MS = 1000;

/** Milliseconds a page that is kept now stays true, as far as notices and outages go. */
export function millisecondsOfStanding(now: Date): number {
  return isStale ? STALE_MS : standingValidity(present, now);
}

/** Reads it afresh; when the database does not answer, pages are kept only for moments until it does. */
export function refreshStanding(): Promise<void> {
  // One after the other: of two readings the one that began last is the one that stays.
  last = last.then(refresh);
  return last;
}

let last: Promise<void> = Promise.resolve();

async function refresh(): Promise<void> {
  try {
    present = await read();
    isStale = false;
  } catch (error) {
    isStale = true;
    log.warn({ error: String(error).slice(0, 120) }, "notices and outages could not be read");
    setTimeout(() => void refreshStanding(), STALE_MS).unref();
  }
}

/** Whether a change of these pages may have changed it: notices and outages announce all pages or their own. */
export const concernsStanding = (paths: readonly string[]) => paths.some((path) => /^\/(avvisi.*)?$/.test(path));

interface Rows extends Record<string, unknown> {
  outages: { id: number; service: OutageService; startsAt: string; endsAt: string | null }[];
  instants: string[];
  urgent: { from: string; until: string | null }[];
  touches: { kind: TouchedKind; key: string; version: string; from: string }[];
}

async function read(): Promise<Standing> {
  const [row] = await db.execute<Rows>(sql`
    select
      coalesce((select json_agg(json_build_object('id', id, 'service', service, 'startsAt', starts_at, 'endsAt', ends_at)
        order by starts_at, id) from outages where withdrawn_at is null and coalesce(ends_at > now(), true)), '[]') outages,
      coalesce((select json_agg(at) from (
        select visible_from at from entries where visible_from > now() and retired_at is null
        union select visible_until from entries where visible_until > now() and retired_at is null) i), '[]') instants,
      coalesce((select json_agg(json_build_object('from', publish_at, 'until', expires_at)) from notices
        where importance <> 'ordinario' and withdrawn_at is null and publish_at is not null
          and coalesce(expires_at > now(), true)), '[]') urgent,
      coalesce((select json_agg(json_build_object('kind', t.kind, 'key', t.key, 'version', n.version, 'from', n.publish_at)
        order by n.publish_at) from notice_touches t join notices n on n.id = t.notice_id
        where t.confirmed_at is null and n.withdrawn_at is null and n.publish_at is not null and n.version is not null), '[]') touches`);
  if (!row) return EMPTY;
  const instant = (text: string) => new Date(text).getTime();
  return {
    outages: row.outages.map(({ startsAt, endsAt, ...outage }) => ({
      ...outage,
      startsAt: new Date(startsAt),
      endsAt: endsAt === null ? null : new Date(endsAt),
    })),
    instants: row.instants.map(instant),
    urgent: row.urgent.map(({ from, until }) => ({
      from: instant(from),
      until: until === null ? Number.POSITIVE_INFINITY : instant(until),
    })),
    // Of two releases the last one that is out counts: later rows take the place of earlier ones.
    toVerify: new Map(
      row.touches.map(({ kind, key, version, from }) => [`${kind} ${key}`, { version, from: instant(from) }]),
    ),
  };
}
