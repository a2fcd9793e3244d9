/** A line of a text as it is read, with its place among the links of the source. */
export interface ProseLine {
  /** Words only: no marks, a link is its own text. */
  text: string;
  /** The Markdown it was made from. */
  source: string;
  /** Inside a table, where sentences are not counted. */
  isTable: boolean;
}

const FENCE = /^\s*```/;
const CONTAINER = /^:::\s*(?:(?:(?:WA|WAI|WS)\b\s*)+|(?:nota|attenzione|fatto|passi)\b\s*)?/;
const LINK = /!?\[([^\]]*)\]\([^)]*\)/g;

/** The lines of a Markdown body that people read: headings, code and figures are left out. */
export function proseLines(body: string): ProseLine[] {
  const lines: ProseLine[] = [];
  let isCode = false;
  for (const source of body.split("\n")) {
    if (FENCE.test(source)) isCode = !isCode;
    else if (!isCode && !isSkipped(source)) {
      const text = wordsOf(source);
      if (text) lines.push({ text, source, isTable: source.startsWith("|") });
    }
  }
  return lines;
}

const isSkipped = (line: string): boolean => /^\s*(?:#|!\[|\|\s*-{3})/.test(line) || line.trim() === "";

function wordsOf(line: string): string {
  return line
    .replace(CONTAINER, "")
    .replace(/^\s*(?:[-*]|\d+\.)\s+/, "")
    .replace(LINK, (_, text: string) => text)
    .replace(/\*\*|`/g, "")
    .replace(/\s*\|\s*/g, " · ")
    .trim();
}

/** Sentences of the prose outside tables; the end of a line ends one. */
export function sentences(lines: ProseLine[]): string[] {
  return lines
    .filter(({ isTable }) => !isTable)
    .flatMap(({ text }) => text.split(/(?<=[.!?;:][»”")]?)\s+(?!\d)/))
    .filter((sentence) => words(sentence).length > 0);
}

/** Words and figures: «l'anagrafe» is two, «7.617.298» one. */
export const words = (text: string): string[] => text.match(/\d[\d.,]*|\p{L}+/gu) ?? [];
