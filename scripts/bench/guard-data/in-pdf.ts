import { makePdf } from "../../../test/factories/pdf";
import { codiceFiscale, email, iban, phone } from "./codes";
import type { Positive } from "./positive";
import { Random } from "./random";

const TEXT = ["Verbale della prova di pre-subentro", "Esito EC075 su 12 schede, ISTAT 058091"];

/** Documents with something in them that must not become public: in a line, over two, on the last page, in the title. */
export function pdfPositives(): { kind: Positive["kind"]; content: Buffer }[] {
  const random = new Random(194);
  const halves = (code: string) => [`cittadino ${code.slice(0, 8)}`, code.slice(8)];
  const make = (kind: Positive["kind"], code: string) => [
    { kind, content: makePdf([[...TEXT, `Riga 12: ${code}, respinta.`]]) },
    { kind, content: makePdf([TEXT, TEXT, [code]]) },
    { kind, content: makePdf([TEXT], { title: `Esito ${code}` }) },
  ];
  return [
    ...make("codice-fiscale", codiceFiscale(random)),
    { kind: "codice-fiscale", content: makePdf([[...TEXT, ...halves(codiceFiscale(random))]]) },
    ...make("iban", iban(random)),
    ...make("phone", `tel. ${phone(random)}`),
    ...make("email", email(random)),
  ];
}
