import type { Token } from "marked";
import { isContainer } from "./containers";
import type { ModalityBlock, Segment } from "./types";

/** Neighbouring modality blocks become one group, whatever blank lines part them; what lies between two groups is one piece. */
export function segmentsOf(tokens: Token[], toHtml: (run: Token[]) => string): Segment[] {
  const segments: Segment[] = [];
  let run: Token[] = [];
  let group: ModalityBlock[] = [];
  const closeRun = () => {
    const html = toHtml(run);
    if (html) segments.push({ html });
    run = [];
  };
  const closeGroup = () => {
    if (group.length > 0) segments.push({ blocks: group });
    group = [];
  };
  for (const token of tokens) {
    if (isContainer(token) && token.variant.kind === "modality") {
      closeRun();
      group.push({ modalities: token.variant.modalities, html: toHtml(token.tokens) });
    } else if (token.type !== "space" && token.type !== "def") {
      closeGroup();
      run.push(token);
    }
  }
  closeRun();
  closeGroup();
  return segments;
}
