import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Hit } from "./Hit";

test("what was looked for is marked, and text is never markup", () => {
  const html = renderToStaticMarkup(
    <Hit
      title="Guida"
      href="/g"
      breadcrumb={["Manuale", "Capitolo"]}
      excerpt={[
        { text: "il ", mark: false },
        { text: "comune", mark: true },
        { text: " <b>", mark: false },
      ]}
    />,
  );
  expect(html).toContain("il <mark>comune</mark> &lt;b&gt;");
  expect(html).toContain("Manuale › Capitolo");
});
