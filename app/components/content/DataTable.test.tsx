import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DataTable } from "./DataTable";

const columns = [
  { key: "name", label: "Comune", rowHeader: true },
  { key: "people", label: "Abitanti", numeric: true },
];

test("a table is a named region that scrolls, with headed rows and totals", () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Comuni"
      columns={columns}
      rows={[{ key: "1", cells: { name: "Roccaverde", people: "4.335" } }]}
      foot={{ name: "Totale", people: "4.335" }}
    />,
  );
  expect(html).toContain('role="region" tabindex="0" aria-label="Comuni"');
  expect(html).toContain('<th scope="row">Roccaverde</th>');
  expect(html).toContain('<td class="text-end">4.335</td>');
  expect(html).toContain("<tfoot>");
});
