import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "./ErrorSummary";

test("without errors there is nothing", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});

test("one link an error, and the summary takes the focus without script", () => {
  const html = renderToStaticMarkup(
    <ErrorSummary errors={[{ fieldId: "testo", text: "Scrivi che cosa non va" }, { text: "Riprova" }]} />,
  );
  expect(html).toContain('role="alert"');
  expect(html).toMatch(/tabindex="-1" autofocus=""/i);
  expect(html).toContain("C&#x27;è un problema");
  expect(html).toContain('<a href="#testo">Scrivi che cosa non va</a>');
  expect(html.match(/<a /g)).toHaveLength(1);
});
