import { redirect } from "@remix-run/node";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { randomToken, tokenHash } from "~/lib/crypto.server";
import { type Cookie, cookieHeader, cookieValue } from "~/lib/http/cookies.server";
import type { RouteArgs } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import { parkedForms } from "~db/schema/accounts";
import { formerOwner } from "./session.server";

const HOURS = 4;
const PARKED: Cookie = { name: "anpr_modulo", maxAge: HOURS * 3600 };
/** A long thread fits; one person's forms are at most 5 × 100,000 characters. */
const MOST_CHARACTERS = 100_000;
const MOST_FORMS = 5;
/** Never kept, not even for a moment. */
const SECRET_FIELD = /password|codice/i;

export interface ParkedForm {
  path: string;
  values: [name: string, value: string][];
}

/**
 * Keeps a form that arrived when its sender was not signed in any more, and gives the way to the sign-in. It is kept only for the
 * person whose session had ended, as this browser's cookie proves: strangers leave nothing here, and one person little.
 */
export async function parkForm({ request, url }: RouteArgs, pairs: [string, FormDataEntryValue][]): Promise<Response> {
  const owner = await formerOwner(request.headers.get("cookie"));
  const path = pathOf(url);
  const values = pairs.flatMap(([name, value]) =>
    typeof value === "string" && !SECRET_FIELD.test(name) ? [[name, value] as [string, string]] : [],
  );
  if (owner === null || JSON.stringify(values).length > MOST_CHARACTERS) return redirect(paths.signIn(path), 303);
  const token = randomToken();
  await db.transaction(async (tx) => {
    await tx.execute(sql`select from people where id = ${owner} for no key update`);
    await tx.insert(parkedForms).values({
      tokenHash: tokenHash(token),
      personId: owner,
      path,
      values,
      expiresAt: sql`clock_timestamp() + ${`${HOURS} hours`}::interval`,
    });
    await tx.execute(sql`
      delete from parked_forms where token_hash in (
        select token_hash from parked_forms where person_id = ${owner} order by expires_at desc offset ${MOST_FORMS})`);
  });
  const headers = { "set-cookie": cookieHeader(PARKED, token) };
  return redirect(paths.signIn(paths.resumeForm()), { status: 303, headers });
}

/** Where the form was going, without codes of links: they are stored nowhere. */
function pathOf(url: URL): string {
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !SECRET_FIELD.test(name)));
  return kept.size ? `${url.pathname}?${kept}` : url.pathname;
}

/** The form this browser left, for the person it belongs to. */
export async function parkedForm(cookies: string | null, personId: number): Promise<ParkedForm | undefined> {
  const token = cookieValue(PARKED, cookies);
  if (!token) return undefined;
  const isTheirs = and(eq(parkedForms.tokenHash, tokenHash(token)), eq(parkedForms.personId, personId));
  const [form] = await db
    .select()
    .from(parkedForms)
    .where(and(isTheirs, gt(parkedForms.expiresAt, sql`now()`)));
  return form;
}

/** The form this browser left for `url` was sent again: it is not offered any more. */
export async function forgetParkedForm(cookies: string | null, personId: number, url: URL): Promise<void> {
  const token = cookieValue(PARKED, cookies);
  if (!token) return;
  const isTheirs = and(eq(parkedForms.tokenHash, tokenHash(token)), eq(parkedForms.personId, personId));
  await db.delete(parkedForms).where(and(isTheirs, eq(parkedForms.path, pathOf(url))));
}

/** Deletes what was not taken up in time. */
export async function forgetParkedForms(): Promise<number> {
  const gone = await db
    .delete(parkedForms)
    .where(lt(parkedForms.expiresAt, sql`now()`))
    .returning({ path: parkedForms.path });
  return gone.length;
}
