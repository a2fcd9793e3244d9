import type { Token, Tokens } from "marked";
import type { KnownWords } from "./types";

/** A result code, or `@` and a name. Lower case is not taken for a code: «ec» begins ordinary words. */
const WORDS =
  /(?<![\p{L}\p{N}_@./-])(?:(E[A-Z]{1,3}\d{1,3}[A-Z]?)|@([\p{L}\d]+(?:[.-][\p{L}\d]+)*))(?![\p{L}\p{N}_])/gu;
/** A log pasted as text names hundreds: the first ones are enough to follow. */
const MOST_CODES = 20;

/** Turns words that stand in the text, outside of code and links, into what they name: codes into links, mentions into names. */
export function nameWords(tokens: Token[], words: KnownWords): void {
  const linked = new Set<string>();
  const codes = new Set(words.codes);
  const inside = (list: Token[]): Token[] => list.flatMap((token) => replaced(token));
  const replaced = (token: Token): Token[] => {
    if (token.type === "link" || token.type === "image" || token.type === "code" || token.type === "codespan")
      return [token];
    if (token.type === "list") for (const item of (token as Tokens.List).items) replaced(item);
    if (token.type === "table") for (const cell of cellsOf(token as Tokens.Table)) cell.tokens = inside(cell.tokens);
    if ("tokens" in token && token.tokens) token.tokens = inside(token.tokens);
    else if (token.type === "text") return split(token as Tokens.Text);
    return [token];
  };
  const split = ({ text, escaped }: Tokens.Text): Token[] => {
    const parts: Token[] = [];
    let from = 0;
    const plain = (until: number) => {
      if (until > from) parts.push(textToken(text.slice(from, until), escaped));
    };
    for (const match of text.matchAll(WORDS)) {
      const [written, code, handle] = match;
      const made = code ? codeLink(code) : mention(handle ?? "");
      if (!made) continue;
      plain(match.index);
      parts.push(made);
      from = match.index + written.length;
    }
    plain(text.length);
    return parts;
  };
  const codeLink = (code: string): Token | null => {
    if (!codes.has(code) || linked.has(code) || linked.size >= MOST_CODES) return null;
    linked.add(code);
    return {
      type: "link",
      raw: code,
      href: `codice:${code}`,
      title: null,
      text: code,
      tokens: [textToken(code)],
    } as Tokens.Link;
  };
  const mention = (handle: string): Token | null => {
    const name = words.mentions[handle.toLowerCase()];
    return name ? ({ type: "strong", raw: name, text: name, tokens: [textToken(`@${name}`)] } as Tokens.Strong) : null;
  };
  for (const token of tokens) replaced(token);
}

const cellsOf = ({ header, rows }: Tokens.Table): Tokens.TableCell[] => [...header, ...rows.flat()];

const textToken = (text: string, escaped = false): Tokens.Text => ({ type: "text", raw: text, text, escaped });
