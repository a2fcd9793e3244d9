import { beforeAll, expect, test } from "vitest";
import { db, sql } from "~db/client.server";
import { ask, found, index } from "./testing";
import { refreshWords } from "./words.server";

/** More rows than are ranked: these tests are about which are looked at. */
const ROWS = 3_000;

beforeAll(async () => {
  await sql`
    insert into search_documents (kind, source_key, path, title, body, vector, updated_on)
    select 'faq', 'massa-' || n, '/faq/massa-' || n, title, body,
      setweight(to_tsvector('italian', title), 'A') || to_tsvector('italian', body)
        || array_to_tsvector(array['=faq', '=scheda', '=presubentro', '=test', '=subentro', '=aregime', '=WA', '=WAI', '=WS']),
      '2026-11-23'
    from generate_series(1, ${ROWS}) n,
      lateral (select 'Pagina numero ' || n as title, 'Un invio del file per il subentro, riga ' || n || '.' as body) t`;
  await index(
    { kind: "guide", key: "titolo", title: "Il file del subentro", body: "Che cosa contiene." },
    { kind: "guide", key: "metà", title: "Un invio qualunque", body: "Del tutto senza altro." },
    { kind: "notice", key: "avviso", title: "Una notizia", body: "Un invio del file.", stages: ["test"] },
    { kind: "faq", key: "raro", title: "Una pagina", body: "Il file con il vulcano, nel subentro." },
  );
  await db.transaction(refreshWords);
  await sql`analyze search_documents`;
});

test("a common word brings titles first, and says that there is more", async () => {
  const { hits, totalCapped } = await ask("subentro");
  expect(hits[0]?.sourceKey).toBe("titolo");
  expect(totalCapped).toBe(true);
});

test("common words together bring the title that has both", async () => {
  expect((await found("file subentro"))[0]).toBe("titolo");
});

test("a rare word chooses", async () => {
  const { hits, totalCapped } = await ask("file subentro vulcano");
  expect(hits[0]?.sourceKey).toBe("raro");
  expect(totalCapped).toBe(true);
  expect((await ask("vulcano")).totalCapped).toBe(false);
});

test("what passes the filters is found among very many that don't", async () => {
  expect(await found("invio file", { kinds: ["notice"] })).toEqual(["avviso"]);
  expect(await found("invio", { kinds: ["guide"] })).toEqual(["metà"]);
  expect(await found("subentro", { kinds: ["guide"] })).toEqual(["titolo"]);
  const { facets } = await ask("invio file", { kinds: ["notice"] });
  expect(facets.kind.notice).toBe(1);
  expect(facets.kind.faq).toBeGreaterThan(100);
});

test("the last pages are there and end", async () => {
  const { total } = await ask("subentro");
  const last = Math.ceil(total / 20);
  expect((await found("subentro", { page: last })).length).toBeGreaterThan(0);
  expect(await found("subentro", { page: last + 1 })).toEqual([]);
});
