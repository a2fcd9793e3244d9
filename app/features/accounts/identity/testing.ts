import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { env } from "~/lib/env.server";
import { paths } from "~/lib/paths";
import { db, sql } from "~db/client.server";
import { cookiesFrom, makePerson, makeVisitor } from "../../../../test/factories/accounts";
import { empty } from "../../../../test/support/empty";
import { type IdentityProvider, startIdentityProvider, walk } from "../../../../test/support/identity-provider";
import type { SignIn } from "../actor";
import { codeOf } from "../links.server";
import { openSession, readSession, sessionCookie } from "../session.server";
import type { Visitor } from "../sign-in/sign-in.server";
import { beginIdentity } from "./begin.server";
import { confirmIdentity } from "./confirm.server";
import { returnFromProvider } from "./return.server";

const SITE = "http://127.0.0.1:3000";
export const RETURN = `${SITE}${paths.identityReturn()}`;
export const PASSWORD = "tramonto-di-ottobre";
export let provider: IdentityProvider;

/** For the tests of one file: a provider that knows whom `provider.person` names, and an empty database before each of them. */
export function withProvider(): void {
  beforeAll(async () => {
    provider = await startIdentityProvider(RETURN);
    Object.assign(env(), provider.settings);
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    await empty("people, comuni, links, events, outgoing, rate_limits, graphile_worker._private_jobs");
  });
}

export interface Walk {
  visitor?: Visitor;
  signIn?: SignIn;
  poi?: string;
  isLinking?: boolean;
  /** The address at the provider, touched on the way. */
  there?(href: URL): void;
  /** The address it comes back to. */
  back?(href: URL): void;
}

/** On the way to the provider. */
export async function begin({ visitor = makeVisitor(), signIn, poi = "", isLinking = false }: Walk = {}) {
  const begun = await beginIdentity({ poi, isLinking, signIn, address: visitor.address });
  if ("outcome" in begun) throw new Error(`no way to the provider: ${begun.outcome.kind}`);
  const cookies = [visitor.cookies, cookiesFrom([begun.cookie])].filter(Boolean).join("; ");
  return { href: new URL(begun.href), visitor: { ...visitor, cookies } };
}

/** To the provider and back. */
export async function comeBack(walked: Walk = {}) {
  const { href, visitor } = await begin(walked);
  walked.there?.(href);
  const here = await walk(href.href, RETURN);
  walked.back?.(here);
  return { here, visitor, returned: await returnFromProvider(here, walked.signIn, visitor) };
}

/** What came of it, in a word. */
export const kindOf = ({ returned }: Awaited<ReturnType<typeof comeBack>>) =>
  "outcome" in returned ? returned.outcome.kind : "signed in";

export async function lastCode(): Promise<string> {
  const [link] = await sql<{ id: number; nonce: string }[]>`
    select id::int, nonce from links where purpose = 'identity' order by id desc limit 1`;
  if (!link) throw new Error("no link was made");
  return codeOf({ ...link, purpose: "identity" });
}

export const confirm = async (signIn?: SignIn) => confirmIdentity({ codice: await lastCode() }, signIn, "192.0.2.1");
export const linked = () => sql<{ personId: number }[]>`select person_id::int "personId" from identities`;
export const emitted = async () => (await sql`select name from events order by id`).map(({ name }) => name);

/** Somebody with an account whom the provider knows, too. */
export async function known(values: Parameters<typeof makePerson>[0] = {}) {
  const person = await makePerson({ password: PASSWORD, ...values });
  provider.person = { subject: randomUUID(), email: person.email.toUpperCase() };
  return person;
}

/** Somebody who has confirmed, too. */
export async function linkedPerson(values: Parameters<typeof makePerson>[0] = {}) {
  const person = await known(values);
  await comeBack();
  await confirm();
  return person;
}

export async function signedInAs(personId: number): Promise<SignIn & { state: "complete" }> {
  const session = { personId, method: "password", isComplete: true, device: "Firefox, Windows", address: "" } as const;
  const { token } = await db.transaction((tx) => openSession(tx, session));
  const signIn = await readSession(cookiesFrom([sessionCookie(token)]));
  if (signIn?.state !== "complete") throw new Error("not signed in");
  return signIn;
}
