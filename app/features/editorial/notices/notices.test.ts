import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { verifyPage } from "~/features/notices/managing/verify.server";
import { versionToVerify } from "~/features/notices/standing";
import { refreshStanding, standing } from "~/features/notices/standing.server";
import { ADDRESS, emptyNotices, makeNotice, momentIn } from "~/features/notices/testing";
import { touchedBy } from "~/features/notices/touches/queries.server";
import { saveNotice } from "~/features/notices/writing/save.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeEntry } from "../../../../test/factories/content";
import { openProposals, proposalFor } from "./proposals.server";
import { missingTouches } from "./touched-pages.server";

let sara: Actor;
let mina: Actor;

beforeEach(async () => {
  await emptyNotices();
  sara = await makeActor("agente");
  mina = await makeActor("ministero");
});

const RELEASE = {
  versione: "4.12",
  tocca: "EC075\n/faq/pin-bloccato\nhttps://supporto.example/manuali/preparare/file?fase=test",
};
const toVerify = async (kind: "code" | "faq" | "guide", key: string) => {
  await refreshStanding();
  return versionToVerify(standing(), kind, key, Date.now());
};

async function makePages() {
  await makeEntry({ kind: "code", slug: "EC075" });
  await makeEntry({ kind: "faq", slug: "pin-bloccato" });
  await makeEntry({ kind: "guide", slug: "preparare/file" });
}

test("pages that a release touches are to be verified from its hour on, until Sogei confirms them one by one", async () => {
  await makePages();
  const id = await makeNotice(mina, { ...RELEASE, ...momentIn("pubblica", 60) });
  expect((await touchedBy(id)).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    "code EC075",
    "faq pin-bloccato",
    "guide preparare/file",
  ]);
  expect(await toVerify("code", "EC075")).toBeNull();
  await sql`update notices set publish_at = now() - interval '1 minute'`;
  expect(await toVerify("code", "EC075")).toBe("4.12");
  const form = { tipo: "code", pagina: "EC075" };
  await expect(verifyPage(mina, id, form, ADDRESS)).rejects.toThrow(Forbidden);
  await verifyPage(sara, id, form, ADDRESS);
  await expect(verifyPage(sara, id, form, ADDRESS)).rejects.toThrow(Conflict);
  expect(await toVerify("code", "EC075")).toBeNull();
  expect(await toVerify("faq", "pin-bloccato")).toBe("4.12");
  expect(await sql`select details from audit_log where action = 'notice.verified'`).toEqual([
    { details: { kind: "code", key: "EC075" } },
  ]);
  await makeNotice(mina, { ...RELEASE, tocca: "EC075" }, id);
  expect(await toVerify("code", "EC075")).toBeNull();
  expect(await toVerify("faq", "pin-bloccato")).toBeNull();
});

test("only pages that are there for everybody can be touched", async () => {
  await makeEntry({ kind: "code", slug: "EC075", retiredAt: new Date() });
  const [thread] = await sql`select id::int from threads limit 1`;
  expect(thread).toBeUndefined();
  const touches = [
    { kind: "code" as const, key: "EC075" },
    { kind: "thread" as const, key: "7" },
  ];
  expect(await missingTouches(touches)).toEqual(touches);
  const fields = {
    titolo: "Una nuova versione",
    sommario: "Che cosa cambia, in breve.",
    testo: "Cambia la risposta del servizio.",
  };
  const form = {
    ...fields,
    importanza: "ordinario",
    lettori: "all",
    intento: "pubblica",
    versione: "4.12",
    tocca: "EC075",
  };
  const saving = { actor: mina, id: null, form, attachments: { files: [] }, address: ADDRESS, missing: missingTouches };
  await expect(saveNotice(saving)).rejects.toThrow(Invalid);
});

test("a manual that has become available proposes a notice with the form filled in, until there is one", async () => {
  await makeEntry({
    kind: "manual",
    slug: "preparare",
    title: "Preparare il subentro",
    summary: "Da dove si comincia.",
    stages: ["scheda"],
  });
  await makeEntry({ kind: "manual", slug: "antico", createdAt: new Date("2020-01-01") });
  const origins = async () => (await openProposals()).map(({ origin }) => origin);
  expect(await origins()).toContain("manuale:preparare");
  expect(await origins()).toContain("categoria:aire");
  expect(await origins()).not.toContain("manuale:antico");
  const proposal = await proposalFor("manuale:preparare");
  expect(proposal?.values).toMatchObject({
    titolo: "È disponibile il manuale «Preparare il subentro»",
    sommario: "Da dove si comincia.",
    "fase-scheda": "1",
  });
  await makeNotice(mina, { ...proposal?.values, origine: "manuale:preparare" });
  expect(await origins()).not.toContain("manuale:preparare");
  expect(await proposalFor("manuale:preparare")).toBeUndefined();
});
