import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { makeChoice } from "~/lib/choice";
import { CodeChoice } from "./components/CodeChoice";
import { ComuneList } from "./components/ComuneList";
import { ComunePage } from "./components/ComunePage";
import { type Places, readFilters } from "./filters";
import type { ListedRow, ListPage } from "./list.server";
import type { Comune } from "./queries.server";

const places: Places = {
  regions: [
    { code: "08", name: "Emilia-Romagna" },
    { code: "03", name: "Lombardia" },
  ],
  provinces: [
    { code: "037", sigla: "BO", name: "Bologna", regionCode: "08" },
    { code: "999", sigla: "", name: "Senza sigla", regionCode: "03" },
  ],
};

const bologna: ListedRow = {
  id: 1,
  name: "Bologna",
  istat: "037006",
  belfiore: "A944",
  population: 371337,
  populationYear: 2011,
  sigla: "BO",
  province: "Bologna",
  region: "Emilia-Romagna",
};

const comune: Comune = {
  ...bologna,
  nameKey: "bologna",
  ceasedOn: null,
  provinceCode: "037",
  regionCode: "08",
};

function list(address: string, page: Partial<ListPage>, choice = makeChoice()) {
  const filters = readFilters(new URLSearchParams(address), places);
  const whole: ListPage = { rows: [], total: 0, previous: null, next: null, similar: [], ...page };
  return renderToStaticMarkup(<ComuneList page={whole} filters={filters} places={places} choice={choice} />);
}

test("the list: links, census, pages that keep the filters, the file of the same list", () => {
  const html = list("nome=bo&provincia=BO", { rows: [bologna], total: 51, previous: "P", next: "N" });
  expect(html).toContain('<a href="/comuni/037006">Bologna</a>');
  expect(html).toContain("Popolazione (censimento 2011)");
  expect(html).toContain("371.337");
  expect(html).toContain("51 comuni con questa ricerca");
  expect(html).toContain('href="/comuni?nome=bo&amp;provincia=BO&amp;prima=P"');
  expect(html).toContain('href="/comuni?nome=bo&amp;provincia=BO&amp;dopo=N"');
  expect(html).toContain('href="/comuni.csv?nome=bo&amp;provincia=BO"');
  expect(html).toContain('<option value="BO" selected="">Bologna (BO)</option>');
  expect(html).not.toContain("Senza sigla");
});

test("censuses of different years are said row by row", () => {
  const rows = [bologna, { ...bologna, id: 2, population: 5, populationYear: 2021 }];
  const html = list("", { rows, total: 2 });
  expect(html).toContain("371.337 (2011)");
  expect(html).toContain("5 (2021)");
});

test("the reader's stage follows in links and in the form", () => {
  const html = list("", { rows: [bologna], total: 100, next: "N" }, makeChoice("test"));
  expect(html).toContain('href="/comuni/037006?fase=test"');
  expect(html).toContain('href="/comuni?dopo=N&amp;fase=test"');
  expect(html).toContain('<input type="hidden" name="fase" value="test"/>');
});

test("an empty list says why and offers what resembles", () => {
  expect(list("nome=bolonga", { similar: [bologna] })).toContain("Forse cercavi");
  expect(list("nome=999999", {})).toContain("Nessun comune ha il codice 999999");
  expect(list("provincia=BO&regione=03", {})).toContain("non è nella regione scelta (Lombardia)");
  expect(list("nome=zzz", {})).not.toContain("comuni.csv");
  expect(list("nome=<b>", {})).not.toContain("<b>");
});

test("the page of a comune: data, census, neighbours, room for other features", () => {
  const neighbours = [{ name: "Budrio", istat: "037008" }];
  const html = renderToStaticMarkup(
    <ComunePage comune={comune} neighbours={neighbours} choice={makeChoice()}>
      <p id="piano">piano</p>
    </ComunePage>,
  );
  expect(html).toContain("<h1>Bologna</h1>");
  expect(html).toContain("371.337 (censimento 2011)");
  expect(html).toContain('<a href="/comuni/037008">Budrio</a>');
  expect(html).toContain('href="/comuni?provincia=BO"');
  expect(html.indexOf('id="piano"')).toBeLessThan(html.indexOf("Dati del comune"));
  expect(html).not.toContain("cessato");
});

test("a ceased comune says so", () => {
  const ceased = { ...comune, ceasedOn: "1928-12-05", population: null };
  const html = renderToStaticMarkup(<ComunePage comune={ceased} neighbours={[]} choice={makeChoice()} />);
  expect(html).toContain("ha cessato di esistere il 5 dicembre 1928");
  expect(html).not.toContain("censimento");
});

test("the choice links only comuni of today", () => {
  const present = { id: 1, name: "Aone", istat: "037001", province: "Bologna", sigla: "BO", ceasedOn: null };
  const former = { ...present, id: 2, name: "Belfo", ceasedOn: "1928-12-05" };
  const html = renderToStaticMarkup(<CodeChoice code="Y801" holders={[present, former]} choice={makeChoice()} />);
  expect(html).toContain('<a href="/comuni/037001">Aone</a>');
  expect(html).not.toContain(">Belfo</a>");
  expect(html).toContain("cessato il 5 dicembre 1928");
});
