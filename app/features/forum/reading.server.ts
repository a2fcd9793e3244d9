import { and, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { hasRole, isSogei } from "~/features/accounts/policy";
import { threads } from "~db/schema/forum";

/** What everybody may read. Every list, count, feed and search of the forum begins with this or with `readable`. */
export const isPublic: SQL = sql`(${threads.visibility} = 'pubblica' and ${threads.hiddenAt} is null)`;

/**
 * Threads this reader may read, as of now: the one rule of who sees what, for every query. A reserved thread is for its comune (or the
 * one that took over from it), Sogei, the Ministero, and a software house that was let in while the comune uses a product of
 * theirs. A hidden one is for Sogei and who asked.
 */
export function readable(actor: Actor | null): SQL {
  const own = actor && notPublic(actor);
  return own ? sql`(${isPublic} or ${own})` : isPublic;
}

/** Beyond what is public, what this reader may read; undefined for none. */
export function notPublic(actor: Actor): SQL | undefined {
  if (isSogei(actor)) return isNotPublic;
  const visible = isNull(threads.hiddenAt);
  if (hasRole(actor, "ministero")) return and(isReserved, visible);
  const vendorIds = actor.memberships.flatMap(({ vendorId }) => vendorId ?? []);
  const ofOwn = ofComuni(actor);
  return or(ofOwn && and(ofOwn, isNotPublic), vendorIds.length ? and(letIn(vendorIds), visible) : undefined);
}

// Written out, not as parameters: the partial indexes are chosen by these words.
const isReserved: SQL = sql`${threads.visibility} = 'riservata'`;
const isNotPublic: SQL = sql`(${threads.visibility} = 'riservata' or ${threads.hiddenAt} is not null)`;

/** Threads of the comuni a person works for, and of those they took over from; undefined for who works for none. */
export function ofComuni(actor: Actor): SQL | undefined {
  const ids = comuneMemberships(actor).map(({ comuneId }) => sql`${comuneId}::bigint`);
  if (!ids.length) return undefined;
  const own = sql.join(ids, sql`, `);
  return sql`${threads.comuneId} = any(array(
    select unnest(array[${own}]) union all select comune_id from comune_successors where successor_id in (${own})))`;
}

function letIn(vendorIds: number[]): SQL {
  return sql`(${threads.visibility} = 'riservata' and exists (
    select 1 from thread_vendors v
    join plans p on p.comune_id = ${threads.comuneId}
    join products d on d.name = p.software and d.vendor_id = v.vendor_id
    where v.thread_id = ${threads.id} and v.vendor_id in (${sql.join(vendorIds, sql`, `)})))`;
}
