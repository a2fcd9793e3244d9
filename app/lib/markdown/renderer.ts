import { Renderer, type Token, type Tokens } from "marked";
import { codeBlock } from "./code";
import type { StepList } from "./containers";
import { decodeEntities, escapeHtml } from "./html";
import { isAllowedImage } from "./images";
import { LIMITS } from "./limits";
import { linkHtml } from "./link-html";
import { resolve } from "./links";
import { WORDS } from "./messages";
import { plainTexts, tidy } from "./plain-text";
import { MarkdownTooComplex } from "./too-complex";
import type { Heading, InternalLink, Profile } from "./types";

/** The HTML of the contract, construct by construct. One instance a text: it notes down the links and images it meets. */
export class PageRenderer extends Renderer<string, string> {
  readonly links = new Map<string, InternalLink>();
  readonly images = new Set<string>();
  private linkCount = 0;
  private stepTitle: Token | undefined;

  constructor(
    private readonly profile: Profile,
    private readonly idPrefix: string,
    private readonly headings: ReadonlyMap<Token, Heading>,
  ) {
    super();
  }

  override heading(token: Tokens.Heading): string {
    const known = this.headings.get(token);
    const content = this.parser.parseInline(token.tokens);
    if (!known) return `<p><strong>${content}</strong></p>\n`;
    const label = `<span class="visually-hidden">${escapeHtml(WORDS.linkTo(known.text))}</span>`;
    const anchor = `<a class="anchor" href="#${known.id}" data-copy-link><span aria-hidden="true">#</span>${label}</a>`;
    return `<h${known.level} id="${known.id}" tabindex="-1">${content} ${anchor}</h${known.level}>\n`;
  }

  override paragraph(token: Tokens.Paragraph): string {
    const [only, ...others] = token.tokens;
    const figure = only?.type === "image" && others.length === 0 ? this.figure(only as Tokens.Image) : null;
    return figure ?? `<p>${this.parser.parseInline(token.tokens)}</p>\n`;
  }

  override code({ text, lang = "" }: Tokens.Code): string {
    return codeBlock(text, lang);
  }

  override list(token: Tokens.List): string {
    if (!(token as StepList).steps) return super.list(token);
    const items = token.items.map((item) => {
      this.stepTitle = firstInline(item);
      return this.listitem(item);
    });
    const start = token.start === "" || token.start === 1 ? "" : ` start="${token.start}"`;
    return `<ol class="steps"${start}>\n${items.join("")}</ol>\n`;
  }

  override listitem(item: Tokens.ListItem): string {
    return `<li${item.task ? ' class="task"' : ""}>${this.parser.parse(item.tokens)}</li>\n`;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    const label = checked ? WORDS.task.done : WORDS.task.open;
    return `<input type="checkbox" disabled${checked ? " checked" : ""} aria-label="${label}"> `;
  }

  override strong(token: Tokens.Strong): string {
    const attribute = token === this.stepTitle ? ' class="step-title"' : "";
    return `<strong${attribute}>${this.parser.parseInline(token.tokens)}</strong>`;
  }

  override table(token: Tokens.Table): string {
    const columns = token.header.map((cell) => tidy(plainTexts(cell.tokens))).filter(Boolean);
    const label = escapeHtml(WORDS.table(columns.slice(0, 3).join(", ")));
    const row = (cells: Tokens.TableCell[]) => `<tr>${cells.map((cell) => this.tablecell(cell)).join("")}</tr>\n`;
    const head = `<thead>\n${row(token.header)}</thead>\n`;
    const body = token.rows.length > 0 ? `<tbody>\n${token.rows.map(row).join("")}</tbody>\n` : "";
    const table = `<table class="table">\n${head}${body}</table>`;
    return `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}">${table}</div>\n`;
  }

  override tablecell({ header, align, tokens }: Tokens.TableCell): string {
    const name = header ? "th" : "td";
    const scope = header ? ' scope="col"' : "";
    const side = align === "right" || align === "center" ? ` class="align-${align}"` : "";
    return `<${name}${scope}${side}>${this.parser.parseInline(tokens)}</${name}>`;
  }

  override link(token: Tokens.Link): string {
    this.linkCount += 1;
    if (this.profile === "user" && this.linkCount > LIMITS.links) {
      throw new MarkdownTooComplex("links", String(LIMITS.links));
    }
    const content = token.autolink ? escapeHtml(token.text) : this.parser.parseInline(token.tokens);
    const destination = resolve(token.href, this.idPrefix);
    if (!destination) return content;
    if (destination.kind === "named") {
      const { kind, target, anchor } = destination.link;
      this.links.set(`${kind}:${target}#${anchor ?? ""}`, destination.link);
    }
    return linkHtml(destination, content, tidy(plainTexts(token.tokens)), this.profile);
  }

  override image(token: Tokens.Image): string {
    const source = decodeEntities(token.href);
    const alternative = escapeHtml(tidy(plainTexts(token.tokens)));
    if (!isAllowedImage(source, this.profile)) return alternative;
    this.images.add(source);
    return `<img src="${escapeHtml(source)}" alt="${alternative}" loading="lazy">`;
  }

  private figure(token: Tokens.Image): string | null {
    const caption = decodeEntities(token.title ?? "");
    if (!caption || !isAllowedImage(decodeEntities(token.href), this.profile)) return null;
    return `<figure class="figure">${this.image(token)}<figcaption>${escapeHtml(caption)}</figcaption></figure>\n`;
  }
}

/** The token an item's text begins with: `**Verbo e oggetto.**` in a list of steps. */
function firstInline(item: Tokens.ListItem): Token | undefined {
  const [block] = item.tokens;
  return block && "tokens" in block ? block.tokens?.[0] : undefined;
}
