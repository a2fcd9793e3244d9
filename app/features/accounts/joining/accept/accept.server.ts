import { audit } from "~/features/audit/audit.server";
import { Conflict, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { paths } from "~/lib/paths";
import { db, type Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { knownDevice } from "../../known-device.server";
import { consumeLink } from "../../links.server";
import { hashPassword } from "../../password.server";
import { authenticate, enter, type SignedIn, type Visitor } from "../../sign-in/sign-in.server";
import { grant } from "../grant.server";
import { lockAdmins, lockComune } from "../locks.server";
import { personWith } from "./describe.server";
import { messages, refusalWords } from "./messages";
import { passwordFault } from "./new-password.server";
import { newAccountSchema } from "./schema";
import { JOINING, type Way, wayOf } from "./usable.server";

type OpenWay = Extract<Way, { refusal: null }>;

export interface Accepted extends SignedIn {
  /** Where the new member begins. */
  href: string;
}

/**
 * Uses a link: its holder comes in with a new account, with the password of one that exists, or as who is signed in (`modo`), and
 * is what the link promised. Throws `Conflict` when the link opens nothing (any more), `Invalid` for what was typed.
 */
export async function accept(code: string, form: FormValues, visitor: Visitor, actor?: Actor): Promise<Accepted> {
  await countRequest("joining", visitor.address);
  const way = openWay(await wayOf(db, code));
  const { grant: promised, comuneIstat } = way;
  const href =
    promised.comuneId === null ? paths.account() : paths.colleagues({ comune: comuneIstat, fatto: "entrato" });
  if (form.modo === "presente" && actor) {
    await db.transaction((tx) => join(tx, code, visitor, async () => actor.personId));
    return { cookies: [], isComplete: true, href };
  }
  if (form.modo === "account") {
    const known = await authenticate({ ...form, email: emailFor(way, form) ?? "" }, visitor);
    await db.transaction((tx) => join(tx, code, visitor, async () => known.personId));
    return { ...(await enter({ ...known, method: "password", visitor })), href };
  }
  const values = await newAccount(way, form);
  const personId = await db.transaction((tx) => join(tx, code, visitor, () => createPerson(tx, values, visitor)));
  const device = await knownDevice(visitor.cookies, personId);
  return { ...(await enter({ personId, method: "link", visitor, device })), href };
}

function openWay(way: Way): OpenWay {
  if (!way.refusal) return way;
  const { title, text } = refusalWords(way.refusal, way.purpose);
  throw new Conflict(`${title}. ${text}`);
}

/** An invitation is for the mailbox it was sent to; who activates a comune says the address. */
function emailFor({ link }: OpenWay, form: FormValues): FormDataEntryValue | undefined {
  return link.purpose === "invitation" ? link.email : form.email;
}

async function newAccount(way: OpenWay, form: FormValues) {
  const parsed = newAccountSchema.safeParse({ ...form, email: emailFor(way, form) });
  const errors = parsed.success ? {} : fieldErrors(parsed.error);
  const about = [form.nome, emailFor(way, form), way.names.comuneName].flatMap((text) =>
    typeof text === "string" ? [text, ...text.split(/[\s@.]+/)] : [],
  );
  const fault = await passwordFault(String(form.password ?? ""), about);
  if (fault) errors.password ??= fault;
  if (!parsed.success || fault) throw new Invalid(errors);
  const { nome, email, password } = parsed.data;
  if (await personWith(email)) throw new Invalid({ email: messages.emailTaken });
  return { name: nome, email, passwordHash: await hashPassword(password) };
}

async function createPerson(tx: Tx, values: typeof people.$inferInsert, { address }: Visitor): Promise<number> {
  const [person] = await tx.insert(people).values(values).onConflictDoNothing().returning({ id: people.id });
  if (!person) throw new Invalid({ email: messages.emailTaken });
  const subject = { kind: "person", id: person.id } as const;
  await audit(tx, { personId: person.id, action: "account.created", subject, address });
  return person.id;
}

/** Locks first, in the order of everybody who changes a comune's way in; then the link is looked at again and used up. */
async function join(tx: Tx, code: string, { address }: Visitor, holder: () => Promise<number>): Promise<number> {
  const { grant: promised } = openWay(await wayOf(tx, code));
  const { role, comuneId } = promised;
  if (comuneId !== null) await lockComune(tx, comuneId);
  if (role === "admin") await lockAdmins(tx);
  openWay(await wayOf(tx, code));
  const link = await consumeLink(tx, code, JOINING);
  if (!link) throw new Conflict(refusalWords("used", null).text);
  const personId = await holder();
  await grant(tx, personId, promised, link.createdBy);
  const action = link.purpose === "activation" ? "activation.used" : "invitation.accepted";
  const subject = { kind: "link", id: link.id } as const;
  await audit(tx, { personId, action, subject, comuneId, address, details: { role } });
  return personId;
}
