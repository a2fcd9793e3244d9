import type { Reading } from "../text/reading";

/** What the words just before a number say it is; they count more than its shape. */
const BEFORE = 40;

const OPERATION =
  /(?:^|[^a-z])(?:id[a-z]{0,24}|operazion[ei]|oper|protocollo|prot|pratica|ticket|transazione|sessione|session|richiesta|progressivo|ricevuta|fattura|timestamp|istat|codice|cod|scheda|famiglia|fornitura|lotto|messaggio|seriale|numeroserie|matricola)(?: ?(?:anpr|comune|operazione))?(?:[^a-z\n]{0,12}(?:n|nr|num|numero))?[^a-z0-9]{0,6}$/i;
const TELEPHONE =
  /(?:tel|tele?f(?:ono)?|telefonic[oai]|cell(?:ulare)?|mobile|fax|phone|recapit[oi]|whats ?app|chiam\w{1,8}|contatt\w{1,6}|risponde)(?:.{0,16}[^a-z0-9])?$/i;
const VAT = /(?:p(?:artita)?\.? ?iva|piva|vat(?: ?(?:id|number))?)(?:.{0,12}[^a-z0-9])?(?:it)?[ -]?$/i;
const DOCUMENT = /(?:c\.?i\.?e?\.?|carta|identit.|documento|passaporto|doc|tessera)(?:.{0,16}[^a-z0-9])?$/i;

/** In the reading as in the source: the name of an element stands only in one that keeps tags. */
const ends =
  (pattern: RegExp) =>
  ({ text, source, starts }: Reading, position: number): boolean =>
    [
      { text, position },
      { text: source, position: starts[position] as number },
    ].some((before) => pattern.test(before.text.slice(Math.max(0, before.position - BEFORE), before.position)));

/** Identifiers of operations, messages, families: «idOperazioneANPR: », «prot. n. ». */
export const saysOperation = ends(OPERATION);
export const saysTelephone = ends(TELEPHONE);
export const saysVat = ends(VAT);
export const saysDocument = ends(DOCUMENT);
