import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DefinitionList } from "./DefinitionList";

test("what has no value is left out, zero is a value", () => {
  const html = renderToStaticMarkup(
    <DefinitionList
      items={[
        { term: "Procedura", detail: null },
        { term: "Tabella", detail: "" },
        { term: "Volte", detail: 0 },
      ]}
    />,
  );
  expect(html.match(/<dt>/g)).toHaveLength(1);
  expect(html).toContain("<dd>0</dd>");
});
