import { Tokenizer, type Tokens } from "marked";
import { formatNumber } from "~/lib/format";
import { LIMITS } from "./limits";
import { MarkdownTooComplex } from "./too-complex";

/**
 * marked's tokenizer with our limits at its doors: it counts levels and cells by marked's own grammar, before the recursion
 * or the allocation they would cause. A scanner of ours ahead of it would disagree about lazy lines and fences, and what it
 * disagrees about is what an attacker would send. Raw HTML is not a construct here: it falls through to text.
 */
export class GuardedTokenizer extends Tokenizer<string, string> {
  private level = 0;
  private cells = 0;

  get nested(): boolean {
    return this.level > 0;
  }

  /** Runs `read` one level deeper. @throws MarkdownTooComplex `nesting` */
  within<Result>(read: () => Result): Result {
    if (this.level === LIMITS.nesting) throw new MarkdownTooComplex("nesting", String(LIMITS.nesting));
    this.level += 1;
    try {
      return read();
    } finally {
      this.level -= 1;
    }
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.rules.block.blockquote.test(src) ? this.within(() => super.blockquote(src)) : undefined;
  }

  override list(src: string): Tokens.List | undefined {
    return this.rules.block.list.test(src) ? this.within(() => super.list(src)) : undefined;
  }

  override table(src: string): Tokens.Table | undefined {
    const [, , delimiters, body] = this.rules.block.table.exec(src) ?? [];
    if (delimiters === undefined) return undefined;
    const columns = delimiters.replace(/^\||\|\s*$/g, "").split("|").length;
    const rows = body?.trimEnd() ? body.trimEnd().split("\n").length : 0;
    this.cells += columns * (rows + 1);
    if (columns > LIMITS.columns) throw new MarkdownTooComplex("columns", String(LIMITS.columns));
    if (rows > LIMITS.rows) throw new MarkdownTooComplex("rows", String(LIMITS.rows));
    if (this.cells > LIMITS.cells) throw new MarkdownTooComplex("cells", formatNumber(LIMITS.cells));
    return super.table(src);
  }

  override html(): undefined {}

  override tag(): undefined {}

  /** A bare address ends at a quote or a bracket too: XML is pasted here every day. */
  override url(src: string): Tokens.Link | undefined {
    const link = super.url(src);
    const end = link ? link.raw.search(/["<>«»]/) : -1;
    return end > 0 ? super.url(src.slice(0, end)) : link;
  }
}
