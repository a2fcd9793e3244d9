import type { Modality } from "~db/enums";
import { escapeHtml } from "./html";
import { CHOICE_MARK } from "./links";
import { WORDS } from "./messages";
import type { ModalityBlock, Segment } from "./types";

export interface Reader {
  modality?: Modality;
  /** "" or "?fase=test&modalita=WS": the choice as it stands in an address, percent-encoded, not escaped for HTML. */
  query: string;
}

const alternatives = new Intl.ListFormat("it", { type: "conjunction" });

/** The stored segments as one page for one reader: their modality first and open, their choice in every internal link. */
export function arrange(segments: Segment[], reader: Reader): string {
  const html = segments.map((segment) => ("html" in segment ? segment.html : group(segment.blocks, reader.modality)));
  return html.join("").replaceAll(CHOICE_MARK, () => escapeHtml(reader.query));
}

function group(blocks: ModalityBlock[], modality: Modality | undefined): string {
  if (!modality) return blocks.map((block) => details(block, { open: true })).join("");
  const isMine = (block: ModalityBlock) => block.modalities.includes(modality);
  const mine = blocks.filter(isMine).map((block) => details(block, { open: true, mine: true }));
  const others = blocks.filter((block) => !isMine(block)).map((block) => details(block, { open: false }));
  return [...mine, ...others].join("");
}

function details({ modalities, html }: ModalityBlock, { open = false, mine = false }): string {
  const tags = modalities.map((modality) => `<span class="tag-modality">${modality}</span>`).join(" ");
  const names = alternatives.format(modalities.map((modality) => WORDS.modality[modality]));
  const label = mine ? ` <span class="mine-label">${WORDS.mine}</span>` : "";
  const attributes = `class="modality${mine ? " mine" : ""}" data-modality="${modalities.join(" ")}"${open ? " open" : ""}`;
  const summary = `<summary>${tags} ${names}${label}</summary>`;
  return `<details ${attributes}>${summary}<div class="modality-body">${html}</div></details>\n`;
}
