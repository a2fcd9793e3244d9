import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Pager } from "./Pager";
import { PrevNext } from "./PrevNext";

test("a single page has no pager", () => {
  expect(renderToStaticMarkup(<Pager previousHref={null} />)).toBe("");
  expect(renderToStaticMarkup(<PrevNext />)).toBe("");
});

test("the first page only goes on", () => {
  const html = renderToStaticMarkup(<Pager nextHref="/comuni?dopo=x" position="da 1 a 25 di 7.904" />);
  expect(html).toContain('rel="next"');
  expect(html).not.toContain('rel="prev"');
  expect(html).toContain("da 1 a 25 di 7.904");
});
