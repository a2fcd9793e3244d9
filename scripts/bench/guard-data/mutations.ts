/** A part of the guard taken away: the source text that is replaced, and by what. */
export interface Mutation {
  file: string;
  what: string;
  from: string;
  to: string;
}

const at = (file: string, ...list: [what: string, from: string, to: string][]): Mutation[] =>
  list.map(([what, from, to]) => ({ file, what, from, to }));

/** Each of them must make the bench fail. A text that is not in the source any more is a fault of this list. */
export const MUTATIONS: Mutation[] = [
  ...at(
    "inspect.ts",
    ["no rule for e-mail addresses", "[email, ", "["],
    ["no rule for codici fiscali", "codiceFiscale, iban,", "iban,"],
    ["no rule for IBAN", " iban, document", " document"],
    ["no rule for documents", " document, vat", " vat"],
    ["no rule for VAT numbers", " vat, phone", " phone"],
    ["no rule for telephones", ", phone]", "]"],
  ),
  ...at(
    "text/readings.ts",
    ["escapes stay", "const decoded = withoutEscapes(plain)", "return [plain]; const decoded = withoutEscapes(plain)"],
    ["escapes are read once", "withoutEscapes(decoded)", "decoded"],
    ["tags stay", "withoutTags(twice)", "twice"],
    ["tags are always taken out", "[plain, decoded, twice, bare, unmarked,", "[bare, unmarked,"],
    ["Markdown stays", "withoutMarkup(bare)", "bare"],
    ["spelled addresses stay", "withSpelledAddresses(unmarked)", "unmarked"],
  ),
  ...at(
    "text/reading.ts",
    ["unseen characters count", "if (!isUnseen(character))", "if (character)"],
    ["lookalikes stay", "plainLetters(character)", "character"],
  ),
  ...at(
    "text/letters.ts",
    ["Cyrillic stays", "LOOKALIKES[simple] ?? (simple || character)", "simple || character"],
    ["full width stays", 'character.normalize("NFKD")', "character"],
    ["no-break spaces are no spaces", '/\\s/u.test(character) || character === "\\u2800"', "false"],
  ),
  ...at("text/escapes.ts", [
    "percent signs stay",
    "if (percent) return octets(text, found.index);",
    "if (percent) return { length: 1 };",
  ]),
  ...at("text/compact.ts", ["codes have no gaps", "gap <= LONGEST_GAP ? gap", "gap === 0 || at.length === 0 ? gap"]),
  ...at(
    "rules/codice-fiscale.ts",
    ["any check letter is right", "checkLetter(whole.text, index) === whole.text[index + LENGTH - 1]", "true"],
    ["no check letter is right", "checkLetter(whole.text, index) === whole.text[index + LENGTH - 1]", "false"],
    ["no omocodia", 'const OMOCODIA = "LMNPQRSTUV"', 'const OMOCODIA = "----------"'],
    ["any month", 'const MONTHS = "ABCDEHLMPRST"', 'const MONTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"'],
    ["any day", "(day >= 1 && day <= 31) || (day >= 41 && day <= 71) ? real : null", "real"],
    ["no women", "|| (day >= 41 && day <= 71)", ""],
    ["no hint without check letter", 'match("hint", LENGTH - 1)', "null"],
  ),
  ...at(
    "rules/iban.ts",
    ["any remainder", "const isRight = remainder(found) === 1", "const isRight = true"],
    ["only Italian ones", "return isRight && isBounded && figures >= 10", "return false"],
    ["no hint with a wrong remainder", 'isBounded ? { certainty: "hint"', 'false ? { certainty: "hint"'],
  ),
  ...at(
    "rules/phone.ts",
    ["no mobile", "const isMobile = ", "const isMobile = false && "],
    ["no landline", "const isLandline = ", "const isLandline = false && "],
    ["no service numbers", "if (TOLL_FREE.test(figures))", "if (TOLL_FREE.test(figures)) return null; if (false)"],
    ["no foreign ones", "...abroad]", "]"],
    ["published ones are found", "PUBLISHED_PHONES.has(figures) || ", ""],
    ["dates are numbers", "if (DATE.test(written)) return null;", ""],
    ["operations are numbers", "rest.length === 0 && saysOperation(reading, from) ? null", "false ? null"],
  ),
  ...at(
    "rules/email.ts",
    ["institutions' ones are found", "|| isInstitutional(local, domain)", ""],
    ["everybody at an institution is its office", "isInstitutional(local, domain)", 'isInstitutional("info", domain)'],
    ["any ending", "!ENDING.test(domain) || ", ""],
    ["no room beside the @", "const ROOM = 3", "const ROOM = 0"],
    ["offices are people", 'isOfficeMailbox(local) ? "hint"', 'false ? "hint"'],
  ),
  ...at(
    "rules/document.ts",
    ["no cards", "[...text.matchAll(CARD), ...text.matchAll(SPACED)]", "[...text.matchAll(SPACED)]"],
    ["no cards in pieces", ", ...text.matchAll(SPACED)]", "]"],
    ["no old cards", "[...text.matchAll(OLD)]", "[]"],
    ["old cards need no word", "if (saysDocument(reading, match.index))", "if (true)"],
  ),
  ...at(
    "rules/vat.ts",
    ["zeros are a number", "/^(\\d)\\1*$/.test(figures) || ", ""],
    ["public bodies are found", "/^[89]/.test(figures) || ", ""],
    ["any last figure", "|| !isRight(figures)", ""],
    ["no word makes it sure", "if (saysVat(reading, match.index) || ", "if ("],
  ),
];
