import { Lexer, Marked, type MarkedOptions, Parser, type Token, type Tokens } from "marked";
import { containers } from "./containers";
import { escapeHtml } from "./html";
import { checkLength, LIMITS } from "./limits";
import { readNamed } from "./links";
import { outlineOf } from "./outline";
import { PageRenderer } from "./renderer";
import { sanitize } from "./sanitize";
import { segmentsOf } from "./segments";
import { GuardedTokenizer } from "./tokenizer";
import { MarkdownTooComplex } from "./too-complex";
import type { Rendered, RenderOptions } from "./types";
import { nameWords } from "./words";

/**
 * Markdown to what is stored and shown. Pure and synchronous: texts of users go through `renderInWorker`, which adds a
 * deadline; use this for texts of ours.
 * @throws MarkdownTooComplex a limit passed, or a `:::` block that is wrong
 */
export function renderMarkdown(source: string, options: RenderOptions): Rendered {
  const { profile, titles = {}, idPrefix = profile === "user" ? "u-" : "" } = options;
  checkLength(source, profile);
  const tokenizer = new GuardedTokenizer();
  const marked = new Marked(profile === "editorial" ? containers(tokenizer) : {});
  // Users press Enter where they want a line to end; editors wrap at a margin.
  const settings: MarkedOptions<string, string> = { ...marked.defaults, breaks: profile === "user", tokenizer };
  const tokens = Lexer.lex(harmless(source), settings);
  settleLinks(marked, tokens, titles);
  if (options.words) nameWords(tokens, options.words);
  const outline = outlineOf(tokens, idPrefix);
  const renderer = new PageRenderer(profile, idPrefix, outline.byToken);
  const parser = new Parser({ ...settings, renderer });
  let left: number = LIMITS.html;
  const toHtml = (run: Token[]) => {
    const html = parser.parse(run);
    left -= html.length;
    if (left < 0) throw new MarkdownTooComplex("output");
    return sanitize(html, profile);
  };
  return {
    segments: segmentsOf(tokens, toHtml),
    headings: outline.headings,
    sections: outline.sections,
    links: [...renderer.links.values()],
    images: [...renderer.images],
  };
}

/** Takes out what would act on a page unseen: marks that turn the direction of writing, and our own mark, also as numbers. */
function harmless(source: string): string {
  return source
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\uE000\0]|&#(?:x0*(?:e000|202[a-e]|206[6-9])|0*(?:57344|823[4-8]|829[4-7]));?/gi, "\uFFFD");
}

/**
 * Names links without text: `[](codice:EC075)` reads as what it leads to, or as the last part of its address. And weighs the
 * addresses and captions, which references repeat at the cost of four characters: a worker that runs out of memory inside one
 * long string takes the whole process with it, so such a string must never be begun.
 */
function settleLinks(marked: Marked<string, string>, tokens: Token[], titles: Record<string, string>): void {
  let weight = 0;
  marked.walkTokens(tokens, (token) => {
    if (token.type !== "link" && token.type !== "image") return;
    weight += token.href.length + (token.title?.length ?? 0);
    if (weight > LIMITS.html) throw new MarkdownTooComplex("output");
    if (token.type === "link") nameIfEmpty(token as Tokens.Link, titles);
  });
}

function nameIfEmpty(link: Tokens.Link, titles: Record<string, string>): void {
  const named = link.tokens.length === 0 || link.autolink ? readNamed(link.href) : null;
  if (!named) return;
  const name = titles[`${named.kind}:${named.target}`] ?? named.target.split("/").at(-1) ?? named.target;
  link.autolink = false;
  link.tokens = [{ type: "text", raw: name, text: escapeHtml(name), escaped: true }];
}
