import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Helpful } from "./Helpful";

test("asks with a plain form", () => {
  const html = renderToStaticMarkup(<Helpful path="/faq/x" suggestHref="/segnala" />);
  expect(html).toContain('action="/utile" method="post" data-element="feedback"');
  expect(html).toContain('name="pagina" value="/faq/x"');
  expect(html).toContain('name="utile" value="si"');
  expect(html).toContain("data-print");
});
