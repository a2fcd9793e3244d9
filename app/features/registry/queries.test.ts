import { expect, test } from "vitest";
import { makeComune, makeProvince } from "../../../test/factories/registry";
import { readCursor } from "./cursor.server";
import { comuniCsv } from "./export.server";
import { readFilters } from "./filters";
import { listComuni } from "./list.server";
import { listPlaces } from "./places.server";
import { addressOfCode, type Comune, findByCode, neighboursOf, resolveComune } from "./queries.server";

async function filtersOf(params: Record<string, string>) {
  return readFilters(new URLSearchParams(params), await listPlaces());
}

async function shown(asked: string): Promise<Comune> {
  const answer = await resolveComune(asked);
  if (answer.kind !== "comune") throw new Error(`${asked} is not the page of a comune`);
  return answer.comune;
}

test("the ISTAT code is the address of a comune; other spellings and the Belfiore code lead to it", async () => {
  const { istat, belfiore, name } = await makeComune({ name: "Borgo dell'Ètere" });
  expect(await shown(istat)).toMatchObject({ name, istat, belfiore, populationYear: 2011 });
  const spelled = `${istat.slice(0, 3)} ${istat.slice(3)}`;
  expect(await resolveComune(spelled)).toEqual({ kind: "elsewhere", istat, isSpelling: true });
  for (const asked of [belfiore, belfiore.toLowerCase(), ` ${belfiore.toLowerCase()} `]) {
    expect(await resolveComune(asked)).toEqual({ kind: "elsewhere", istat, isSpelling: false });
  }
  expect(await addressOfCode({ kind: "belfiore", code: belfiore })).toBe(istat);
});

test.each(["12345", "1234567", "bologna", "A94", "", "<script>", "constructor"])(
  "«%s» is not a code",
  async (asked) => {
    await expect(resolveComune(asked)).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining("sei cifre"),
    });
  },
);

test("a code that nobody has says so", async () => {
  for (const asked of ["000000", "q000"]) {
    await expect(resolveComune(asked)).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining(asked.toUpperCase()),
    });
  }
  expect(await addressOfCode({ kind: "istat", code: "000000" })).toBeNull();
});

test("a former code leads to the present comune", async () => {
  const former = [{ kind: "istat" as const, code: "800001", validFrom: "1990-01-01", validTo: "2009-06-30" }];
  const { istat, id } = await makeComune({ former });
  expect(await findByCode({ kind: "istat", code: "800001" })).toMatchObject([{ id, istat }]);
  expect(await resolveComune("800001")).toEqual({ kind: "elsewhere", istat, isSpelling: false });
});

test("a code that several comuni have had is a choice, unless one of today has it as its ISTAT code", async () => {
  const one = await makeComune({ name: "Aone", former: [{ kind: "belfiore", code: "Y801" }] });
  const other = await makeComune({ name: "Belfo", belfiore: "Y801", istat: "800802", ceasedOn: "1928-12-05" });
  const answer = await resolveComune("y801");
  expect(answer).toMatchObject({ kind: "choice", code: "Y801", holders: [{ id: one.id }, { id: other.id }] });
  expect(await addressOfCode({ kind: "belfiore", code: "Y801" })).toBe("Y801");

  const { name } = await makeComune({ name: "Cocco", istat: "800802" });
  expect((await shown("800802")).name).toBe(name);
});

test("the same code twice on one comune is not a choice", async () => {
  const former = ["1930-01-01", "1950-01-01"].map((validFrom) => ({
    kind: "istat" as const,
    code: "800003",
    validFrom,
  }));
  const { istat } = await makeComune({ former });
  expect(await resolveComune("800003")).toMatchObject({ kind: "elsewhere", istat });
});

test("a ceased comune is shown under its own codes and listed nowhere", async () => {
  const { code: provinceCode, sigla } = await makeProvince();
  const { istat, belfiore, name } = await makeComune({ provinceCode, ceasedOn: "1928-12-05" });
  const present = await makeComune({ provinceCode });
  expect(await shown(istat)).toMatchObject({ name, ceasedOn: "1928-12-05" });
  expect((await shown(belfiore.toLowerCase())).name).toBe(name);
  const { rows, total } = await listComuni(await filtersOf({ provincia: sigla }), null);
  expect([total, rows.map(({ id }) => id)]).toEqual([1, [present.id]]);
  expect(await neighboursOf(await shown(present.istat))).toEqual([]);
});

test("neighbours are the nearest by name in the province, twelve at most", async () => {
  const { code: provinceCode } = await makeProvince();
  const letters = "ABCDEFGHIJKLMNOP".split("");
  const made: Awaited<ReturnType<typeof makeComune>>[] = [];
  for (const letter of letters) made.push(await makeComune({ provinceCode, name: `Castel ${letter}` }));
  await makeComune({ name: "Castel H" });
  const around = async (index: number) => {
    const neighbours = await neighboursOf(await shown(made[index]?.istat ?? ""));
    return neighbours.map(({ name }) => name.slice(-1)).join("");
  };
  expect(await around(7)).toBe("BCDEFGIJKLMN");
  expect(await around(0)).toBe("BCDEFGHIJKLM");
  expect(await around(15)).toBe("DEFGHIJKLMNO");
  expect(await around(2)).toBe("ABDEFGHIJKLM");
});

test.each([1, 2, 3])("homonyms across pages of %i: each once, both ways", async (size) => {
  const { code: provinceCode, sigla } = await makeProvince();
  const made: Awaited<ReturnType<typeof makeComune>>[] = [];
  for (const name of ["Peglio", "Peglio", "Peglio", "Peglio", "Quarto"])
    made.push(await makeComune({ provinceCode, name }));
  const everything: Record<string, string> = { provincia: sigla };
  for (const params of [everything, { ...everything, nome: "pe" }]) {
    const expected = "nome" in params ? made.slice(0, 4) : made;
    const at = async (position: Record<string, string>) =>
      listComuni(await filtersOf(params), readCursor(new URLSearchParams(position)), size);
    const forward = [];
    let page = await at({});
    for (;;) {
      forward.push(...page.rows);
      if (!page.next) break;
      page = await at({ dopo: page.next });
    }
    expect(forward.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    const backward = [...page.rows].reverse();
    while (page.previous) {
      page = await at({ prima: page.previous });
      backward.push(...[...page.rows].reverse());
    }
    expect(backward.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).reverse());
  }
});

test("the file has the filtered rows, and no cell that a spreadsheet would run", async () => {
  const { code: provinceCode, sigla } = await makeProvince({ name: 'Alta "Valle"; nuova' });
  await makeComune({ provinceCode, name: '=HYPERLINK("http://x";"y")', istat: "700001", belfiore: "Y701" });
  await makeComune({
    provinceCode,
    name: "@Zeta",
    istat: "012002",
    belfiore: "Y702",
    population: null,
    populationYear: null,
  });
  const { name, body } = await comuniCsv(await filtersOf({ provincia: sigla }));
  expect(name).toBe(`comuni-${sigla.toLowerCase()}.csv`);
  const region = (await listPlaces()).provinces.find((known) => known.sigla === sigla)?.regionCode;
  const lines = body.split("\r\n");
  expect(lines).toEqual([
    "\ufeffComune;Provincia;Sigla;Regione;Codice ISTAT;Codice catastale (Belfiore);Popolazione;Anno del censimento",
    `"'=HYPERLINK(""http://x"";""y"")";"Alta ""Valle""; nuova";${sigla};Regione ${region};700001;Y701;1000;2011`,
    `'@Zeta;"Alta ""Valle""; nuova";${sigla};Regione ${region};012002;Y702;;`,
    "",
  ]);
});
