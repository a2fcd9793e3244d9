import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { sql } from "~db/client.server";
import { makeComune } from "../../../test/factories/registry";
import { empty } from "../../../test/support/empty";
import { ask } from "./ask/ask.server";
import { reply } from "./reply/reply.server";

export const ADDRESS = "203.0.113.9";
const NO_FILES = { files: [] };
const QUESTION = "Dopo l'invio del file ANPR risponde con un esito che non capiamo.";

/** Everybody of the forum: two comuni with different products, Sogei, the Ministero, a software house, who only watches. */
export async function makePeople() {
  const ivrea = await makeComune({ name: "Ivrea" });
  const chivasso = await makeComune({ name: "Chivasso" });
  const [vendor] = await sql`insert into vendors (name) values ('Gestionali Riuniti') returning id::int`;
  const vendorId: number = vendor?.id;
  await sql`insert into products (vendor_id, name) values (${vendorId}, 'Anagrafe Facile')`;
  await sql`update plans set sheet_sent_on = '2026-01-10', file_sent_on = '2026-03-10', modality = 'WS', software = 'Anagrafe Facile'
    where comune_id = ${ivrea.id}`;
  return {
    ivrea: ivrea.id,
    chivasso: chivasso.id,
    vendorId,
    olga: await makeActor("operatore", { comuneId: ivrea.id }),
    rino: await makeActor("referente", { comuneId: ivrea.id }),
    fulvia: await makeActor("operatore", { comuneId: chivasso.id }),
    sara: await makeActor("agente"),
    mina: await makeActor("ministero"),
    silvio: await makeActor("software_house", { vendorId }),
    ada: await makeActor("admin"),
  };
}

export type People = Awaited<ReturnType<typeof makePeople>>;

let asked = 0;

/** A question as its form would send it; each with words of its own. */
export async function makeThread(actor: Actor, values: Record<string, string> = {}): Promise<number> {
  asked += 1;
  const comune = actor.memberships[0]?.comuneId;
  const form = {
    titolo: `Esito inatteso dopo l'invio, caso ${asked}`,
    categoria: "anomalie",
    ambiente: "test",
    visibilita: "pubblica",
    testo: `${QUESTION} Caso ${asked}.`,
    ...(comune && { comune: String(comune) }),
    ...values,
  };
  return (await ask(actor, form, NO_FILES, ADDRESS)).threadId;
}

/** An answer; gives its number in the thread. */
export function makeReply(
  actor: Actor,
  threadId: number,
  testo = `Risposta numero ${asked++}, con il rimedio.`,
  form = {},
) {
  const comune = actor.memberships[0]?.comuneId;
  return reply(actor, threadId, { testo, ...(comune && { comune: String(comune) }), ...form }, NO_FILES, ADDRESS);
}

export const reserved = { visibilita: "riservata" };

/** Everything the tests of the forum write. */
export const emptyForum = () =>
  empty(
    "threads, posts, post_revisions, post_files, me_toos, follows, thread_reads, thread_vendors, forum_drafts, flags, deflections, forum_counts, thread_notes, canned_replies, support_teams, files, events, audit_log, outgoing, people, vendors, products, rate_limits, daily_salts, search_documents, search_words, search_stems",
  );
