import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { STAGES } from "~db/enums";
import { StageTag, StageTags } from "./StageTag";

test("a stage says in words which of the five it is", () => {
  const html = renderToStaticMarkup(<StageTag stage="test" />);
  expect(html).toContain('class="stage stage-3"');
  expect(html).toContain('<span class="visually-hidden">Fase 3 di 5: </span>Test');
  const [outline, filled] = [...html.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path?.match(/M/g)?.length);
  expect([outline, filled]).toEqual([5, 3]);
});

test("stages stand in their order, whatever the order given", () => {
  const html = renderToStaticMarkup(<StageTags stages={["subentro", "scheda"]} />);
  expect(html.indexOf("Scheda da inviare")).toBeLessThan(html.indexOf("Subentro"));
});

test.each([[[]], [STAGES]])("none or all of them is one sentence", (stages) => {
  expect(renderToStaticMarkup(<StageTags stages={stages} />)).toBe('<span class="tag-all">Tutte le fasi</span>');
});
