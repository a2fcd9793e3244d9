import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { randomToken, tokenHash } from "~/lib/crypto.server";
import { type Cookie, cookieHeader, cookieValue } from "~/lib/http/cookies.server";
import { type Db, db, type Tx } from "~db/client.server";
import type { Role } from "~db/enums";
import { sessions } from "~db/schema/accounts";
import type { Actor, Membership, SignIn } from "./actor";
import { needsSecondFactor } from "./policy";

/** A session ends after 12 hours without a request, and after 7 days in any case. */
export const IDLE_HOURS = 12;
const LIFE_DAYS = 7;
/** Time for the second factor. */
const STEP_MINUTES = 15;

/** Outlives the session: it proves whose form it was that came too late. */
const SESSION: Cookie = { name: "anpr_session", maxAge: 3 * LIFE_DAYS * 86_400 };

export type SignInMethod = "password" | "oidc" | "link" | "demo";

interface NewSession {
  personId: number;
  method: SignInMethod;
  isComplete: boolean;
  device: string;
  address: string;
}

/** Opens a session and gives what its cookie holds. */
export async function openSession(tx: Tx, { isComplete, ...values }: NewSession) {
  const token = randomToken();
  const lifetime = isComplete
    ? sql`now() + ${`${LIFE_DAYS} days`}::interval`
    : sql`now() + ${`${STEP_MINUTES} minutes`}::interval`;
  const [row] = await tx
    .insert(sessions)
    .values({
      ...values,
      tokenHash: tokenHash(token),
      completedAt: isComplete ? sql`now()` : null,
      expiresAt: lifetime,
    })
    .returning({ id: sessions.id });
  if (!row) throw new Error("the session was not written");
  return { token, sessionId: row.id };
}

/**
 * The last step is done: the session is complete and has a new id; one that was complete before lives no longer for it. Undefined
 * when it has ended meanwhile.
 */
export async function completeSession(tx: Tx, sessionId: number): Promise<string | undefined> {
  const token = randomToken();
  const done = await tx
    .update(sessions)
    .set({
      tokenHash: tokenHash(token),
      completedAt: sql`coalesce(${sessions.completedAt}, now())`,
      lastSeenAt: sql`now()`,
      expiresAt: sql`case when ${sessions.completedAt} is null then now() + ${`${LIFE_DAYS} days`}::interval else ${sessions.expiresAt} end`,
    })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`)))
    .returning({ id: sessions.id });
  return done.length ? token : undefined;
}

/** Ends the session a browser's cookie stands for, complete or not. */
export async function endSessionOfCookies(tx: Db, cookies: string | null): Promise<void> {
  const token = cookieValue(SESSION, cookies);
  if (!token) return;
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.tokenHash, tokenHash(token)), isNull(sessions.endedAt)));
}

/** Ends one session, or all of a person but one. */
export async function endSession(tx: Db, sessionId: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
}

export async function endSessionsOf(tx: Db, personId: number, exceptSessionId = 0): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), sql`${sessions.id} <> ${exceptSessionId}`));
}

export const sessionCookie = (token: string) => cookieHeader(SESSION, token);
export const clearedSessionCookie = () => cookieHeader(SESSION, null);

interface Row extends Record<string, unknown> {
  id: number;
  personId: number;
  name: string;
  email: string;
  comuneId: number | null;
  unread: number;
  isComplete: boolean;
  isStale: boolean;
  method: SignInMethod;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  memberships: Membership[];
}

/**
 * Who a request comes from, with present memberships, in one query. Undefined for nobody, an ended or an expired session. What is
 * not a visit does not put off the end of an idle session.
 */
export async function readSession(cookies: string | null, { isVisit = true } = {}): Promise<SignIn | undefined> {
  const token = cookieValue(SESSION, cookies);
  if (!token) return undefined;
  const [row] = await db.execute<Row>(sql`
    select s.id::int, s.person_id::int "personId", p.name, p.email, s.comune_id::int "comuneId",
      s.completed_at is not null "isComplete", s.last_seen_at < now() - interval '5 minutes' "isStale",
      s.method,
      p.password_hash is not null "hasPassword", p.totp_enabled_at is not null "hasSecondFactor",
      (select count(*)::int from outgoing o where o.person_id = p.id and o.read_at is null and o.href is not null
        and (o.comune_id is null or exists (select 1 from memberships m
          where m.person_id = p.id and m.comune_id = o.comune_id and m.ended_at is null))) unread,
      coalesce((select json_agg(json_build_object(
          'id', m.id, 'role', m.role, 'comuneId', m.comune_id, 'comuneName', c.name, 'comuneIstat', c.istat,
          'authorityId', m.authority_id, 'authorityName', a.name, 'vendorId', m.vendor_id, 'vendorName', v.name,
          'provinceCodes', array(select province_code from authority_provinces where authority_id = m.authority_id))
        order by m.id)
        from memberships m
        left join comuni c on c.id = m.comune_id
        left join authorities a on a.id = m.authority_id
        left join vendors v on v.id = m.vendor_id
        where m.person_id = p.id and m.ended_at is null), '[]') memberships
    from sessions s join people p on p.id = s.person_id
    where s.token_hash = ${tokenHash(token)} and s.ended_at is null and s.expires_at > now()
      and s.last_seen_at > now() - ${`${IDLE_HOURS} hours`}::interval and p.closed_at is null`);
  if (!row) return undefined;
  if (row.isStale && isVisit) await db.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, row.id));
  return signInOf(row);
}

function signInOf({ id, isComplete, isStale: _, method, ...row }: Row): SignIn {
  const roles: Role[] = row.memberships.map(({ role }) => role);
  // Personas of a demonstration have neither password nor second factor; they exist only on one's own machine.
  const lacksFactor = needsSecondFactor(roles) && !row.hasSecondFactor && method !== "demo";
  if (isComplete && !lacksFactor) return { state: "complete", actor: { ...row, sessionId: id } satisfies Actor };
  const state = row.hasSecondFactor ? "code" : "enrolment";
  return { state, personId: row.personId, sessionId: id, email: row.email, roles };
}

/** Whose session a cookie was, also when it has ended: a form sent too late goes on only for this person. */
export async function formerOwner(cookies: string | null): Promise<number | null> {
  const token = cookieValue(SESSION, cookies);
  if (!token) return null;
  const [row] = await db
    .select({ personId: sessions.personId })
    .from(sessions)
    .where(eq(sessions.tokenHash, tokenHash(token)));
  return row?.personId ?? null;
}
