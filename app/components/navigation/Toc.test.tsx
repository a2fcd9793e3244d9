import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Toc } from "./Toc";

const heading = (id: string, level: number) => ({ id, text: id, level });

test("one heading needs no contents", () => {
  expect(renderToStaticMarkup(<Toc items={[heading("a", 2), heading("b", 4)]} />)).toBe("");
});

test("second and third level are listed", () => {
  const html = renderToStaticMarkup(<Toc items={[heading("a", 2), heading("b", 3), heading("c", 4)]} />);
  expect(html).toContain('href="#a"');
  expect(html).toContain('class="list-item toc-sub" href="#b"');
  expect(html).not.toContain('href="#c"');
});
