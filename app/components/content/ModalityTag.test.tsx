import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ModalityTags } from "./ModalityTag";

test("some modalities are tags, in their order", () => {
  const html = renderToStaticMarkup(<ModalityTags modalities={["WS", "WA"]} />);
  expect(html).toBe('<span class="tag-modality">WA</span><span class="tag-modality">WS</span>');
});

test.each([[[]], [["WA", "WAI", "WS"] as const]])("none or all of them is one sentence", (modalities) => {
  expect(renderToStaticMarkup(<ModalityTags modalities={modalities} />)).toContain("Tutte le modalità");
});
