import type { Token, Tokens } from "marked";
import { fold } from "~/lib/text";
import { isContainer } from "./containers";
import { plainText, plainTexts, tidy } from "./plain-text";
import type { Heading, Section } from "./types";

const FIXED_ANCHOR = /\{#([a-z0-9][\w-]*)\}\s*$/i;

export interface Outline {
  /** By token, for the renderer. Headings inside quotes and lists aren't here: they are no part of the structure. */
  byToken: Map<Token, Heading>;
  headings: Heading[];
  sections: Section[];
}

/** Gives ids to the headings and cuts the plain text into sections. Takes `{#anchor}` out of the heading tokens. */
export function outlineOf(tokens: Token[], idPrefix: string): Outline {
  const flat = flow(tokens);
  const headings = flat.filter((token): token is Tokens.Heading => token.type === "heading");
  const fixed = new Map(headings.map((token) => [token, takeFixedAnchor(token)]));
  // An anchor written by hand is a promise to whoever links to it: those made from words give way to it.
  const unique = uniqueIds([...fixed.values()].filter((anchor) => anchor !== null));
  const byToken = new Map<Token, Heading>();
  for (const token of headings) {
    const text = tidy(plainTexts(token.tokens));
    const level = Math.min(Math.max(token.depth, 2), 4) as Heading["level"];
    byToken.set(token, { id: idPrefix + unique(fixed.get(token) ?? null, text), text, level });
  }
  return { byToken, headings: [...byToken.values()], sections: sectionsOf(flat, byToken) };
}

/** The blocks in reading order, with containers opened. */
function flow(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (!isContainer(token)) return [token];
    const title = token.variant.kind === "callout" ? token.variant.title : "";
    return [{ type: "codespan", raw: title, text: title }, ...flow(token.tokens)];
  });
}

function takeFixedAnchor(heading: Tokens.Heading): string | null {
  const last = heading.tokens.at(-1);
  const match = last?.type === "text" ? FIXED_ANCHOR.exec(last.text) : null;
  if (last?.type !== "text" || !match) return null;
  last.text = last.text.slice(0, match.index).trimEnd();
  return match[1] ?? null;
}

/** `città`, then `citta-2`, `citta-3`; the ids in `reserved` go to those who ask for them by name, the first time. */
function uniqueIds(reserved: string[]): (fixed: string | null, text: string) => string {
  const taken = new Set(reserved);
  const given = new Set<string>();
  const counters = new Map<string, number>();
  return (fixed, text) => {
    const base = fixed ?? slug(text);
    if (fixed && !given.has(fixed)) {
      given.add(fixed);
      return fixed;
    }
    let id = base;
    while (taken.has(id)) {
      const next = (counters.get(base) ?? 1) + 1;
      counters.set(base, next);
      id = `${base}-${next}`;
    }
    taken.add(id);
    return id;
  };
}

function slug(text: string): string {
  return (
    fold(text)
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 80)
      .replace(/^-|-$/g, "") || "sezione"
  );
}

function sectionsOf(flat: Token[], byToken: Map<Token, Heading>): Section[] {
  const parts: { heading: Heading | null; lines: string[] }[] = [{ heading: null, lines: [] }];
  for (const token of flat) {
    const heading = byToken.get(token);
    if (heading && heading.level < 4) parts.push({ heading, lines: [] });
    else parts.at(-1)?.lines.push(heading?.text ?? plainText(token));
  }
  return parts
    .map(({ heading, lines }) => ({
      anchor: heading?.id ?? null,
      heading: heading?.text ?? null,
      text: tidy(lines.join("\n")),
    }))
    .filter((section) => section.heading !== null || section.text !== "");
}
