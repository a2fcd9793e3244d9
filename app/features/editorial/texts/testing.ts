import type { Actor } from "~/features/accounts/actor";
import { importContent } from "~/features/content/import.server";
import { contentIndexer } from "~/features/search/content-index.server";
import { takeFiles } from "~/features/uploads/accept.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { contentFile, makeContentFolder } from "../../../../test/factories/content";
import { makeReceived } from "../../../../test/factories/files";
import { empty } from "../../../../test/support/empty";
import { actOnText } from "./act.server";
import type { Place } from "./kinds";
import { textPage } from "./page.server";

export const ADDRESS = "203.0.113.9";
export const FAQ: Place = { kind: "faq", slug: "pin" };
export const CODE: Place = { kind: "code", slug: "EC001" };
export const BODY = "Una risposta che basta, con il codice [EC001](codice:EC001).";

/** What the form of a new document says; it has its address from it. */
export const DOCUMENT_FORM = {
  titolo: "Circolare sul calendario",
  riassunto: "Dice quando si comincia e chi avvisa i comuni.",
  testo: "Il calendario si concorda con la Prefettura, comune per comune.",
  curatore: "Ministero dell'Interno",
  tipo: "circolare",
  numero: "7/2026",
  data: "2026-11",
  emanato: "Ministero dell'Interno",
  pubblicato: "Sul sito della Direzione centrale",
  indirizzo: "",
  tocca: "EC001 /faq/pin",
};
export const DOCUMENT: Place = { kind: "document", slug: "circolare-sul-calendario" };

/** A PDF that a form brings, kept. */
export const takePdf = (actor: Actor, content: Buffer) =>
  takeFiles([makeReceived("circolare.pdf", content)], [], { personId: actor.personId, address: ADDRESS });

/** A question and the code it cites, from files that can change. */
export async function makeTexts() {
  const content = await makeContentFolder({
    "faq/pin.md": contentFile("faq", { title: "Il PIN è bloccato", topics: ["smart-card"] }, `${BODY}\n`),
    "codici/EC001.md": contentFile("code", {}, "## Che cosa fare\n\nCorreggi il campo e reinvia il file.\n"),
  });
  const texts = { ...content, take: () => importContent({ folder: content.folder, indexer: contentIndexer }) };
  await texts.take();
  return texts;
}

/** A day of review that the form takes. */
export const inTime = () => new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);

/** The form of a text as its page shows it to this person, with what they change. */
export async function formOf(actor: Actor, place: Place, changed: Record<string, string> = {}) {
  const { values, stamp, draft } = await textPage(actor, place);
  return { ...values, revisione: inTime(), versione: stamp, edizione: String(draft?.edition ?? ""), ...changed };
}

/** Presses a button of a text's page. */
export async function act(actor: Actor, place: Place, intento: string, changed: Record<string, string> = {}) {
  return actOnText(actor, place, { ...(await formOf(actor, place, changed)), intento }, ADDRESS);
}

/** What a command throws; null when it does its work. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error,
  );

/** Everything the tests of the texts write. */
export const emptyTexts = () =>
  empty(
    "entries, entry_revisions, entry_links, entry_drafts, entry_sources, search_documents, search_words, search_stems, search_sources, audit_log, people, rate_limits, daily_salts",
  );

/** Closes what rendering and publishing keep open. */
export const closeTexts = () => Promise.all([closeRenderers(), closeConfirmations()]);
