import { afterAll, afterEach, describe, expect, test } from "vitest";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { db } from "~db/client.server";
import { entries, entryLinks } from "~db/schema/content";
import { contentFile, makeContentFolder, rememberingIndexer } from "../../../test/factories/content";
import { empty } from "../../../test/support/empty";
import { importContent } from "./import.server";
import { findEntry, linkedFrom } from "./queries.server";

afterEach(() => empty("entries, entry_revisions, entry_links"));

afterAll(async () => {
  await Promise.all([closeRenderers(), closeConfirmations()]);
});

const take = (folder: string) => importContent({ folder, indexer: rememberingIndexer().indexer });
const faultsOf = (folder: string): Promise<string[]> =>
  take(folder).then(
    () => [],
    (error) => error.faults ?? Promise.reject(error),
  );

const code = (body = "## Che cosa fare\n\nCorreggi.\n", title = "Manca il comune di nascita") =>
  contentFile("code", { title }, body);
const question = (body: string) => contentFile("faq", {}, body);

describe("a link by name", () => {
  test("leads to the text's address and is known from the other side", async () => {
    const { folder } = await makeContentFolder({
      "codici/EC001.md": code(),
      "faq/a.md": question("Vedi [il codice](codice:EC001#che-cosa-fare) e [il codice](codice:EC001).\n"),
    });
    await take(folder);
    expect(JSON.stringify((await findEntry("faq", "a"))?.segments)).toContain("/codici/EC001");
    expect((await linkedFrom("code", "EC001")).map(({ slug }) => slug)).toEqual(["a"]);
    expect(await db.select().from(entryLinks)).toHaveLength(1);
  });

  test.each([
    ["codice:EC999", "faq/a.md: link to codice:EC999, which is not there"],
    ["faq:nessuna", "faq/a.md: link to faq:nessuna, which is not there"],
    ["manuale:preparare/nessuna", "faq/a.md: link to manuale:preparare/nessuna, which is not there"],
    ["codice:EC001#nessuna", "faq/a.md: link to codice:EC001#nessuna, which is not there"],
  ])("to %s, which is dead, refuses the import and names the file", async (target, fault) => {
    const { folder } = await makeContentFolder({
      "codici/EC001.md": code(),
      "faq/a.md": question(`Vedi [qui](${target}).\n`),
    });
    expect(await faultsOf(folder)).toEqual([fault]);
    expect(await db.select().from(entries)).toEqual([]);
  });

  test("to an anchor of a text that has not changed is refused when the anchor is not there", async () => {
    const content = await makeContentFolder({ "codici/EC001.md": code() });
    await take(content.folder);
    await content.write("faq/a.md", question("Vedi [qui](codice:EC001#nessuna).\n"));
    expect(await faultsOf(content.folder)).toEqual(["faq/a.md: link to codice:EC001#nessuna, which is not there"]);
    await content.write("faq/a.md", question("Vedi [qui](codice:EC001#che-cosa-fare).\n"));
    expect(await faultsOf(content.folder)).toEqual([]);
  });

  test("that dies because its target goes or loses the heading is refused, though its own file has not changed", async () => {
    const content = await makeContentFolder({
      "codici/EC001.md": code(),
      "faq/a.md": question("Vedi [qui](codice:EC001#che-cosa-fare).\n"),
    });
    await take(content.folder);
    await content.write("codici/EC001.md", code("## Altro titolo\n\nCorreggi.\n"));
    expect(await faultsOf(content.folder)).toEqual([
      "faq/a.md: link to codice:EC001#che-cosa-fare, which is not there",
    ]);
    await content.remove("codici/EC001.md");
    expect(await faultsOf(content.folder)).toEqual([
      "faq/a.md: link to codice:EC001#che-cosa-fare, which is not there",
    ]);
    expect(await findEntry("code", "EC001")).toMatchObject({ headings: [{ id: "che-cosa-fare" }] });
    await content.remove("faq/a.md");
    expect((await take(content.folder)).retired.sort()).toEqual(["code EC001", "faq a"]);
  });

  test("without words of its own borrows the title, and follows it when it changes", async () => {
    const content = await makeContentFolder({
      "codici/EC001.md": code(undefined, "Manca il comune"),
      "faq/a.md": question("Vedi [](codice:EC001).\n"),
      "faq/b.md": question("Vedi [il codice](codice:EC001).\n"),
    });
    await take(content.folder);
    const shown = async () => JSON.stringify((await findEntry("faq", "a"))?.segments);
    expect(await shown()).toContain("Manca il comune");
    await content.write("codici/EC001.md", code(undefined, "Non c'è il comune"));
    expect((await take(content.folder)).changed.sort()).toEqual(["codici/EC001.md", "faq/a.md"]);
    expect(await shown()).toMatch(/Non c(&#39;|')è il comune/);
  });

  test("that a text no longer has is forgotten", async () => {
    const content = await makeContentFolder({
      "codici/EC001.md": code(),
      "faq/a.md": question("Vedi [qui](codice:EC001).\n"),
    });
    await take(content.folder);
    await content.write("faq/a.md", question("Niente da vedere.\n"));
    await take(content.folder);
    expect(await linkedFrom("code", "EC001")).toEqual([]);
  });
});

test("a manual's list of pages follows titles, order and nesting", async () => {
  const guide = (meta: Record<string, unknown>) => contentFile("guide", meta);
  const content = await makeContentFolder({
    "manuali/m/_manuale.md": contentFile("manual"),
    "manuali/m/uno.md": guide({ title: "Pagina uno", order: 2 }),
    "manuali/m/due.md": guide({ title: "Pagina due", order: 1 }),
    "manuali/m/sotto.md": guide({ title: "Pagina sotto", order: 1, parent: "uno" }),
  });
  await take(content.folder);
  const pages = async () => (await findEntry("manual", "m"))?.details.pages;
  expect(await pages()).toMatchObject([
    { slug: "due", children: [] },
    { slug: "uno", children: [{ slug: "sotto", title: "Pagina sotto" }] },
  ]);
  await content.write("manuali/m/due.md", guide({ title: "Pagina ultima", order: 9 }));
  await take(content.folder);
  expect(await pages()).toMatchObject([{ slug: "uno" }, { slug: "due", title: "Pagina ultima" }]);
});
