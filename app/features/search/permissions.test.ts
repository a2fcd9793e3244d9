import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Membership } from "~/features/accounts/actor";
import type { Role } from "~db/enums";
import { type Audience, audiencesOf } from "./audience";
import type { SearchQuery } from "./engine";
import { ask, clear, engineInUse, index, shown } from "./testing";

const IVREA = 1;
const CHIVASSO = 12;

function actor(...memberships: Partial<Membership>[]): Actor {
  return { personId: 1, comuneId: null, memberships } as unknown as Actor;
}
const as = (role: Role, of: Partial<Membership> = {}): Partial<Membership> => ({ role, comuneId: null, ...of });
const of = (comuneId: number) => ({ comuneId, comuneName: "Comune", comuneIstat: "001125" });

/** What there is to be found; all of it holds the word that is searched for. */
const DOCUMENTS = [
  "guida",
  "faq",
  "EN306",
  "avviso",
  "incontro",
  "aperta",
  "riservata-ivrea",
  "riservata-chivasso",
] as const;

/** Who finds what: `o` is found, `-` is not there; one sign for each of DOCUMENTS. Written by hand from the rule. */
const MATRIX: [who: string, actor: Actor | null, found: string][] = [
  ["nobody", null, "oooooo--"],
  ["an operatore of Ivrea", actor(as("operatore", of(IVREA))), "ooooooo-"],
  ["a referente of Ivrea", actor(as("referente", of(IVREA))), "ooooooo-"],
  ["an operatore of Chivasso", actor(as("operatore", of(CHIVASSO))), "oooooo-o"],
  ["who works for both", actor(as("operatore", of(IVREA)), as("referente", of(CHIVASSO))), "oooooooo"],
  ["an operatore of a third comune", actor(as("operatore", of(121))), "oooooo--"],
  ["who has left", actor(), "oooooo--"],
  ["an agente", actor(as("agente")), "oooooooo"],
  ["a supervisore", actor(as("supervisore")), "oooooooo"],
  ["the Ministero", actor(as("ministero")), "oooooooo"],
  ["a Prefettura", actor(as("prefettura", { provinceCodes: ["001"] })), "oooooo--"],
  ["a software house", actor(as("software_house", { vendorId: IVREA })), "oooooo--"],
  ["an administrator", actor(as("admin")), "oooooo--"],
];

const reserved = (comuneId: number): Audience[] => ["sogei", "ministero", `comune-${comuneId}`];

beforeAll(async () => {
  const body = "Un ornitorinco nel certificato.";
  await index(
    { kind: "guide", key: "guida", title: "La guida", stages: ["test"], body },
    { kind: "faq", key: "faq", title: "La domanda", body },
    { kind: "code", key: "EN306", title: "EN306: il codice", codes: ["EN306"], body },
    { kind: "notice", key: "avviso", title: "L'avviso", body },
    { kind: "conference", key: "incontro", title: "L'incontro", body },
    { kind: "thread", key: "aperta", title: "La discussione", stages: ["test"], modalities: ["WS"], body },
    {
      kind: "thread",
      key: "riservata-ivrea",
      title: "Una riservata",
      stages: ["test"],
      modalities: ["WS"],
      audiences: reserved(IVREA),
      body: `${body} Quisquilia eporediese.`,
    },
    {
      kind: "thread",
      key: "riservata-chivasso",
      title: "Una riservata",
      stages: ["aregime"],
      audiences: reserved(CHIVASSO),
      body: `${body} Quisquilia clivassese.`,
    },
  );
});
afterAll(clear);

describe.each(MATRIX)("%s", (_, who, signs) => {
  const audiences = audiencesOf(who);
  const visible: string[] = DOCUMENTS.filter((_, place) => signs[place] === "o");
  const search = (text: string, rest: Partial<SearchQuery> = {}) => ask(text, { ...rest, audiences });
  const threads = visible.filter((key) => /aperta|riservata/.test(key));
  const hidden = DOCUMENTS.filter((key) => !visible.includes(key));

  test("finds these and no others, and counts no others", async () => {
    const { hits, total } = await search("ornitorinco");
    expect(hits.map(({ sourceKey }) => sourceKey).sort()).toEqual([...visible].sort());
    expect(total).toBe(visible.length);
  });

  test("has no others in any facet, whatever is filtered", async () => {
    const { facets } = await search("ornitorinco");
    expect(facets.kind).toEqual({
      guide: 1,
      faq: 1,
      code: 1,
      notice: 1,
      conference: 1,
      thread: threads.length,
      document: 0,
      video: 0,
    });
    const inTest = await search("ornitorinco", { stage: "test", kinds: ["thread"] });
    const atIvrea = visible.includes("riservata-ivrea") ? 1 : 0;
    const atChivasso = visible.includes("riservata-chivasso") ? 1 : 0;
    expect(inTest.total).toBe(1 + atIvrea);
    expect(inTest.facets.stage).toMatchObject({ test: 1 + atIvrea, aregime: atChivasso, scheda: 0 });
    expect(inTest.facets.modality.WS).toBe(1 + atIvrea);
  });

  test("is suggested no others, nor words that only others have", async () => {
    const { suggest } = engineInUse();
    const items = async (text: string) => (await suggest({ text, audiences })).groups.flatMap((group) => group.items);
    expect((await items("ornitor")).every(({ sourceKey }) => visible.includes(sourceKey))).toBe(true);
    for (const text of ["epored", "eporediesse", "clivas", "clivassesse", "quisquillia"]) {
      const { correction } = await suggest({ text, audiences });
      expect(correction, text).toBeNull();
      expect(await items(text), text).toEqual([]);
    }
  });

  test("is shown words of reserved texts only where they may be read", async () => {
    for (const [word, key] of [
      ["eporediese", "riservata-ivrea"],
      ["clivassese", "riservata-chivasso"],
    ] as const) {
      const { hits, total, correction } = await search(word);
      expect(hits.map(({ sourceKey }) => sourceKey)).toEqual(visible.includes(key) ? [key] : []);
      expect(total).toBe(hits.length);
      expect(correction).toBeNull();
      for (const hit of hits) expect(shown(hit)).toContain(`[${word}]`);
    }
    const answers = JSON.stringify([
      await search("ornitorinco"),
      await search("quisquilia"),
      await search("certificato"),
    ]);
    for (const key of hidden) expect(answers).not.toContain(key === "riservata-ivrea" ? "eporediese" : "clivassese");
  });
});

test("without being told who reads, an engine finds only what is for everybody", async () => {
  expect((await ask("quisquilia")).total).toBe(0);
  expect((await ask("ornitorinco")).total).toBe(6);
});
