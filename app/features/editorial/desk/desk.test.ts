import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { findEntry } from "~/features/content/queries.server";
import { sql } from "~db/client.server";
import { contentFile } from "../../../../test/factories/content";
import { textPage } from "../texts/page.server";
import { changedSources } from "../texts/sources.server";
import { act, BODY, CODE, closeTexts, emptyTexts, FAQ, makeTexts } from "../texts/testing";
import { textDesk } from "./desk.server";

let sara: Actor;
let vito: Actor;
let content: Awaited<ReturnType<typeof makeTexts>>;

beforeEach(async () => {
  [sara, vito] = [await makeActor("agente"), await makeActor("supervisore")];
  content = await makeTexts();
});
afterEach(emptyTexts);
afterAll(closeTexts);

describe("the desk", () => {
  async function published() {
    await act(sara, FAQ, "manda", { titolo: "Scritta nel sito" });
    await act(vito, FAQ, "pubblica");
  }

  test("an import never overwrites what was edited in the site, and says that its file changed", async () => {
    await published();
    expect((await content.take()).kept).toEqual(["faq/pin.md"]);
    expect(await changedSources()).toEqual([]);
    await content.write("faq/pin.md", contentFile("faq", { title: "Cambiata nel file" }, `${BODY}\n`));
    await content.take();
    expect((await findEntry("faq", "pin"))?.title).toBe("Scritta nel sito");
    expect((await textDesk()).changed).toMatchObject([{ slug: "pin", source: "file" }]);
    const { fileLines } = await textPage(sara, FAQ);
    expect(fileLines).toContainEqual({ kind: "added", text: "Titolo: Cambiata nel file" });
    await act(sara, FAQ, "controllata");
    expect((await textDesk()).changed).toEqual([]);
    await content.remove("faq/pin.md");
    expect((await content.take()).retired).toEqual([]);
    expect((await textDesk()).changed).toMatchObject([{ slug: "pin", source: "file" }]);
  });

  test("names texts whose codes have changed since somebody looked", async () => {
    await published();
    await act(sara, CODE, "manda", { titolo: "Il codice dice altro" });
    expect(await changedSources()).toEqual([]);
    await act(vito, CODE, "pubblica");
    expect(await changedSources()).toMatchObject([{ slug: "pin", source: "code", key: "EC001" }]);
    await act(vito, FAQ, "controllata");
    expect(await changedSources()).toEqual([]);
  });

  test("lists links that have died, texts past review with who cares for them, drafts by state", async () => {
    await act(sara, FAQ, "manda", { titolo: "Una da rileggere" });
    await sql`update entries set retired_at = now() where kind = 'code'`;
    await sql`update entries set review_by = '2026-01-01' where slug = 'pin'`;
    expect(await textDesk()).toMatchObject({
      review: [{ slug: "pin", title: "Una da rileggere" }],
      drafts: [],
      dead: [{ slug: "pin", toKind: "code", toSlug: "EC001" }],
      stale: [{ slug: "pin", owner: "Sogei", reviewBy: "2026-01-01" }],
      staleCount: 1,
    });
  });
});
