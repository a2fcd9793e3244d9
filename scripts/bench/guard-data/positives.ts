import { card, codiceFiscale, email, iban, phone } from "./codes";
import { DISGUISES } from "./disguises";
import type { Positive } from "./positive";
import { Random } from "./random";
import { WRITTEN } from "./written";

const CARRIERS = [
  (code: string) => `Buongiorno, per il cittadino ${code} la validazione si ferma con EC075 dal 16/09/2016.`,
  (code: string) => `<soggetto progressivo="12"><dato>${code}</dato><comune istat="058091"/></soggetto>`,
  (code: string) => `riga;dato;esito\n1041;${code};EN306\n1042;;EN309`,
  (code: string) =>
    `2016-09-16 10:22:31,412 ERROR [S001] elaborazione di ${code} respinta (idOperazioneANPR 00412233998)`,
  (code: string) => `{"operazione":"2001","soggetto":"${code}","esito":"KO"}`,
  (code: string) => code,
];

const EACH = { disguised: 10, plain: 12 };

/** Written by hand, then made: the same at each run. */
export function positives(): Positive[] {
  const random = new Random(20161104);
  const made: Positive[] = [];
  const put = (kind: Positive["kind"], from: string, code: string) =>
    made.push({ kind, from, text: random.of(CARRIERS)(code) });
  for (const [name, disguise] of Object.entries(DISGUISES)) {
    for (let count = 0; count < EACH.disguised; count += 1)
      put("codice-fiscale", name, disguise(codiceFiscale(random), random));
    for (let count = 0; count < EACH.disguised / 2; count += 1) put("iban", name, disguise(iban(random), random));
  }
  for (let count = 0; count < EACH.plain * 2; count += 1) {
    put("phone", "telephone numbers", phone(random));
    put("email", "e-mail addresses", email(random));
    put("document", "identity cards", card(random));
  }
  return [...WRITTEN, ...made];
}
