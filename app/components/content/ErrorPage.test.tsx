import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorPage } from "./ErrorPage";

test.each([
  [404, "Questa pagina non c"],
  [429, "Troppe richieste"],
  [503, "fermo per un momento"],
  [500, "Qualcosa non ha funzionato"],
  [418, "Qualcosa non ha funzionato"],
])("a %i says what happened", (status, words) => {
  expect(renderToStaticMarkup(<ErrorPage status={status} />)).toContain(words);
});

test("the caller's words win, the reference is shown", () => {
  const html = renderToStaticMarkup(<ErrorPage status={404} title="Il codice EC999 non esiste" reference="a1b2" />);
  expect(html).toContain("Il codice EC999 non esiste");
  expect(html).toContain("<code>a1b2</code>");
});
