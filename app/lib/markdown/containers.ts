import type { MarkedExtension, Tokens } from "marked";
import { MODALITIES, type Modality } from "~db/enums";
import { escapeHtml } from "./html";
import { WORDS } from "./messages";
import type { GuardedTokenizer } from "./tokenizer";
import { MarkdownTooComplex } from "./too-complex";

const CALLOUTS = { nota: "note", attenzione: "warning", fatto: "success" } as const;

type Callout = (typeof CALLOUTS)[keyof typeof CALLOUTS];

/** A block between `::: …` and `:::`. */
export interface Container extends Tokens.Generic {
  type: "container";
  tokens: Tokens.Generic[];
  variant:
    | { kind: "callout"; callout: Callout; title: string }
    | { kind: "steps" }
    | { kind: "modality"; modalities: Modality[] };
}

/** A list inside `::: passi`. */
export type StepList = Tokens.List & { steps?: true };

export function isContainer(token: { type: string }): token is Container {
  return token.type === "container";
}

const MARK = /^ {0,3}:::(?!:)([^\n]*)(?:\n|$)/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * The `:::` blocks of `content/README.md`, for editorial texts.
 * @throws MarkdownTooComplex `unclosed`, `unopened`, `container` (unknown name), `modality` (not at top level), while reading
 */
export function containers(tokenizer: GuardedTokenizer): MarkedExtension<string, string> {
  return {
    extensions: [
      {
        name: "container",
        level: "block",
        start: startOfContainer,
        tokenizer(src) {
          const [opening, name = ""] = MARK.exec(src) ?? [];
          if (opening === undefined) return undefined;
          if (!name.trim()) throw new MarkdownTooComplex("unopened");
          const variant = readName(name.trim());
          if (variant.kind === "modality" && tokenizer.nested) throw new MarkdownTooComplex("modality", opening.trim());
          const body = bodyOf(src.slice(opening.length));
          if (body === null) throw new MarkdownTooComplex("unclosed", opening.trim());
          const { state } = this.lexer;
          const { top } = state;
          state.top = true; // also inside a list, where marked would otherwise read bare text instead of paragraphs
          const tokens = tokenizer.within(() => this.lexer.blockTokens(body.text));
          state.top = top;
          if (variant.kind === "steps") {
            for (const token of tokens) if (token.type === "list" && token.ordered) (token as StepList).steps = true;
          }
          return {
            type: "container",
            raw: src.slice(0, opening.length + body.length),
            variant,
            tokens,
          } satisfies Container;
        },
        renderer(token) {
          const inner = this.parser.parse(token.tokens ?? []);
          const { variant } = token as Container;
          if (variant.kind !== "callout") return inner;
          const title = `<p class="callout-title">${escapeHtml(variant.title)}</p>`;
          return `<div class="callout callout-${variant.callout}" role="note">${title}\n${inner}</div>\n`;
        },
        childTokens: ["tokens"],
      },
    ],
  };
}

/** Where a container cuts the paragraph that begins `src`; the search ends with the paragraph, or it would be quadratic. */
function startOfContainer(src: string): number | undefined {
  const end = src.indexOf("\n\n");
  const at = (end < 0 ? src : src.slice(0, end)).search(/\n {0,3}:::/);
  return at < 0 ? undefined : at + 1;
}

function readName(line: string): Container["variant"] {
  const [name = "", ...rest] = line.split(/\s+/);
  const callout = Object.entries(CALLOUTS).find(([word]) => word === name)?.[1];
  if (callout) return { kind: "callout", callout, title: rest.join(" ") || WORDS.callout[callout] };
  if (name === "passi" && rest.length === 0) return { kind: "steps" };
  const modalities = MODALITIES.filter((known) => name === known || rest.includes(known));
  if (modalities.length === rest.length + 1) return { kind: "modality", modalities };
  throw new MarkdownTooComplex("container", `::: ${line}`);
}

/** The text up to the closing line and the length with it; null if it never closes. Lines inside fenced code don't count. */
function bodyOf(src: string): { text: string; length: number } | null {
  let depth = 1;
  let fence = "";
  for (const { 0: line, index } of src.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const ticks = FENCE.exec(line)?.[1];
    const mark = MARK.exec(line);
    if (fence) {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = "";
    } else if (ticks) fence = ticks;
    else if (mark) depth += mark[1]?.trim() ? 1 : -1;
    if (depth === 0) return { text: src.slice(0, index), length: index + line.length };
  }
  return null;
}
