import { Parser } from "htmlparser2";
import { arrange, type Reader } from "./arrange";
import { renderMarkdown } from "./render";
import { MarkdownTooComplex } from "./too-complex";
import type { Profile } from "./types";

/** For the tests: a text as a reader would get it. */
export function show(source: string, profile: Profile = "editorial", reader: Reader = { query: "" }): string {
  return arrange(renderMarkdown(source, { profile }).segments, reader);
}

/** For the tests: why a text is refused, or "" if it isn't. */
export function refusal(source: string, profile: Profile = "editorial"): string {
  try {
    renderMarkdown(source, { profile });
    return "";
  } catch (error) {
    if (error instanceof MarkdownTooComplex) return error.reason;
    throw error;
  }
}

export interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** For the tests: the elements a parser finds in a page, with character references decoded. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes: { ...attributes } }),
    oncomment: (text) => elements.push({ name: "!--", attributes: { text } }),
    onprocessinginstruction: (name) => elements.push({ name, attributes: {} }),
  });
  parser.end(html);
  return elements;
}
