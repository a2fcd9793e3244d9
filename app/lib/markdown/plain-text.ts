import type { Token, Tokens } from "marked";
import { decodeEntities } from "./html";

const BLOCKS = new Set(["blockquote", "list_item", "container"]);

/** The words of a token as they are read: no marks, blocks on their own lines, captions and alternative texts included. */
export function plainText(token: Token): string {
  switch (token.type) {
    case "code":
    case "codespan":
      return (token as Tokens.Code).text;
    case "br":
      return " ";
    case "space":
    case "hr":
    case "def":
    case "checkbox":
      return "";
    case "image":
      return decodeEntities([token.text, token.title].filter(Boolean).join(" "));
    case "list":
      return plainTexts((token as Tokens.List).items, "\n");
    case "table": {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) => row.map((cell) => plainTexts(cell.tokens)).join(" ")).join("\n");
    }
  }
  if (token.type === "link" && token.autolink) return token.text;
  if ("tokens" in token && token.tokens) return plainTexts(token.tokens, BLOCKS.has(token.type) ? "\n" : "");
  return decodeEntities("text" in token ? token.text : token.raw);
}

/** The same for a run of tokens. */
export function plainTexts(tokens: Token[], separator = ""): string {
  return tokens.map(plainText).join(separator);
}

/** Single spaces, no empty lines. */
export function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}
