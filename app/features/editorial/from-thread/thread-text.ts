import type { ForumCategory, Topic } from "~db/enums";

/** Where a question made from a discussion stands among the others. */
export const categoryTopics = {
  "file-di-subentro": "file",
  "web-service": "rete",
  anomalie: "anomalie",
  "smart-card": "smart-card",
  certificazione: "certificati",
  aire: "aire",
  "piano-e-scheda": "scheda",
} satisfies Record<ForumCategory, Topic>;

const CODE = /\bE[A-Z]{1,3}\d{1,3}[A-Z]?\b/g;

/** Codes as they are written in a text. */
export const codesIn = (text: string): string[] => [...new Set(text.match(CODE) ?? [])];

/** Pieces in which nothing may be turned into a link: code, links, addresses. */
const UNTOUCHED = /(```[\s\S]*?(?:```|$)|`[^`\n]*`|!?\[[^\]]*\]\([^)]*\)|https?:\/\/\S+)/;

/** Codes that have a page become links to it; what is a link or code already stays. */
export function linkCodes(text: string, known: ReadonlySet<string>): string {
  return text
    .split(UNTOUCHED)
    .map((piece, index) =>
      index % 2 ? piece : piece.replace(CODE, (code) => (known.has(code) ? `[${code}](codice:${code})` : code)),
    )
    .join("");
}

/** Pictures of messages stay where they were shown, and nobody is called by name. */
export function withoutPeople(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)\s*/g, "")
    .replace(/(^|\s)@[\w.-]+[,:]?[ \t]*/g, "$1")
    .trim();
}

/** The beginning of a text, whole sentences where they fit. */
export function beginning(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const sentences = /^.*[.!?](?=\s)/.exec(cut)?.[0];
  return sentences && sentences.length >= 40 ? sentences : `${cut.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}
