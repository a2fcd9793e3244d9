import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { sql } from "~db/client.server";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { readCheck } from "./check.server";
import { findDraft } from "./drafts.server";
import { differences, versionFacts } from "./facts";
import { beginDraft, keepDraft, saveStep } from "./fill.server";
import { sendSheet } from "./send.server";
import { STEP_FIELDS, type Step, stepsFor, type Typed } from "./steps";
import { openCampaign, TYPED } from "./testing";
import { listVersions } from "./versions.server";

let comune: Awaited<ReturnType<typeof makeComune>>;
let rino: Actor;
let anna: Actor;

beforeEach(async () => {
  await empty("vendors");
  await openCampaign();
  comune = await makeComune();
  [rino, anna] = await Promise.all([
    makeActor("referente", { comuneId: comune.id }),
    makeActor("referente", { comuneId: comune.id }),
  ]);
});

const form = (values: Record<string, string | number> = {}, comuneId = comune.id) => ({
  comune: String(comuneId),
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
});
const draftOf = (actor: Actor, comuneId = comune.id) => findDraft({ comuneId, personId: actor.personId });

/** Fills in every step, as one does in the pages. */
async function fill(actor: Actor, typed: Typed = TYPED, comuneId = comune.id) {
  for (const step of stepsFor(typed.modalita))
    await saveStep(actor, step, form({ ...answersOf(step, typed) }, comuneId));
}
const answersOf = (step: Step, typed: Typed) =>
  Object.fromEntries(STEP_FIELDS[step].map((field) => [field, typed[field] ?? ""]));

async function send(actor: Actor, comuneId = comune.id, draftId?: number) {
  const bozza = draftId ?? (await draftOf(actor, comuneId))?.id ?? 0;
  return (await sendSheet(actor, form({ bozza }, comuneId), "203.0.113.1")).version;
}

const planOf = async (comuneId: number) => {
  const [plan] = await sql`
    select stage, modality, software, sheet_sent_on::text "sheetSentOn", vendor_id::int "vendorId" from plans where comune_id = ${comuneId}`;
  return plan;
};

describe("sending", () => {
  test("copies what the plan needs, tells who has sent it and the other referenti, and leaves no draft", async () => {
    await fill(rino);
    expect(await send(rino)).toBe(1);
    expect(await planOf(comune.id)).toEqual({
      stage: "presubentro",
      modality: "WS",
      software: "Demografici Insieme",
      sheetSentOn: todayInRome(),
      vendorId: null,
    });
    const [version] = await listVersions(comune.id);
    expect(version).toMatchObject({ workstations: 9, adaptedBy: "2027-03-31", isLate: false, flags: [] });
    expect(await draftOf(rino)).toBeUndefined();
    expect(
      await sql`select 1 from events where name = 'sheet.sent' and payload ->> 'sheetId' = ${version?.id ?? 0}`,
    ).toHaveLength(1);
    expect(await sql`select 1 from audit_log where action = 'sheet.sent' and comune_id = ${comune.id}`).toHaveLength(1);
  });

  test("twice, one after the other or at once, makes one version", async () => {
    await fill(rino);
    const bozza = (await draftOf(rino))?.id ?? 0;
    const versions = await Promise.all([1, 2, 3].map(() => send(rino, comune.id, bozza)));
    expect([...versions, await send(rino, comune.id, bozza)]).toEqual([1, 1, 1, 1]);
    expect(await listVersions(comune.id)).toHaveLength(1);
    // The page of the first sending, left open, never sends what was begun since.
    await fill(rino, { ...TYPED, postazioni: "10" });
    expect(await send(rino, comune.id, bozza)).toBe(1);
    expect(await draftOf(rino)).toBeDefined();
  });

  test("after the deadline is late; who was in time amends without being late", async () => {
    await openCampaign("2020-01-31");
    await fill(rino);
    await send(rino);
    expect((await listVersions(comune.id))[0]).toMatchObject({ isLate: true, flags: ["late"] });
    await sql`update sheets set is_late = false`;
    await fill(rino, { ...TYPED, postazioni: "10" });
    expect(await send(rino)).toBe(2);
    expect((await listVersions(comune.id))[0]).toMatchObject({ isLate: false });
  });

  test("what is not complete, or changes nothing, is not sent and stays", async () => {
    await saveStep(rino, "modalita", form({ modalita: "WA" }));
    expect(await send(rino)).toBeNull();
    await fill(rino);
    await send(rino);
    await fill(rino);
    expect(await readCheck({ comuneId: comune.id, personId: rino.personId })).toMatchObject({ isSame: true });
    expect(await send(rino)).toBeNull();
    expect(await draftOf(rino)).toBeDefined();
    expect(await listVersions(comune.id)).toHaveLength(1);
  });

  test("a comune that has ceased sends nothing, and nobody without a campaign", async () => {
    await fill(rino);
    await sql`update comuni set ceased_on = '2026-01-01' where id = ${comune.id}`;
    await expect(send(rino)).rejects.toBeInstanceOf(Conflict);
    await sql`update comuni set ceased_on = null where id = ${comune.id}`;
    await sql`update campaigns set opens_on = '2099-01-01'`;
    await expect(send(rino)).rejects.toBeInstanceOf(Conflict);
    expect(await listVersions(comune.id)).toHaveLength(0);
  });

  test("the product chosen stands on the plan with its maker; a maker that is typed is recognised", async () => {
    await sql`insert into vendors (name) values ('Demografici Insieme S.r.l.')`;
    const [product] = await sql`
      insert into products (vendor_id, name) select id, 'Anagrafe ' || ${comune.istat} from vendors limit 1 returning id::int, vendor_id::int "vendorId"`;
    await fill(rino);
    await send(rino);
    expect(await planOf(comune.id)).toMatchObject({ vendorId: product?.vendorId, software: "Demografici Insieme" });
    await fill(rino, { ...TYPED, prodotto: `p${product?.id}`, altro: "" });
    await send(rino);
    expect(await planOf(comune.id)).toMatchObject({
      vendorId: product?.vendorId,
      software: `Anagrafe ${comune.istat}`,
    });
    await fill(rino, { ...TYPED, prodotto: "p999999", altro: "" });
    expect(await readCheck({ comuneId: comune.id, personId: rino.personId })).toMatchObject({
      incomplete: ["software"],
    });
    expect(await send(rino)).toBeNull();
  });
});

describe("a draft", () => {
  test("keeps what was typed wrong, and what was typed before", async () => {
    await saveStep(rino, "modalita", form({ modalita: "WS" }));
    const wrong = saveStep(rino, "postazioni", form({ postazioni: "tante" }));
    await expect(wrong).rejects.toEqual(new Invalid({ postazioni: "Scrivi il numero di postazioni in cifre." }));
    expect((await draftOf(rino))?.values).toMatchObject({ modalita: "WS", postazioni: "tante" });
    await saveStep(rino, "postazioni", form({ postazioni: "", intento: "esci" }));
    expect((await draftOf(rino))?.values).toMatchObject({ modalita: "WS", postazioni: "" });
  });

  test("of an amendment begins with the answers in force", async () => {
    await fill(rino);
    await send(rino);
    expect(await beginDraft(anna, form())).toMatchObject({ isAmendment: true });
    expect(await draftOf(anna)).toMatchObject({ basis: 1, values: { ...TYPED, note: "" } });
  });

  test("begun again is the one that lies there", async () => {
    await saveStep(rino, "modalita", form({ modalita: "WAI" }));
    await beginDraft(rino, form());
    expect((await draftOf(rino))?.values).toMatchObject({ modalita: "WAI" });
  });

  test("of one comune never becomes another's: two tabs, two comuni", async () => {
    const other = await makeComune();
    const [membership] = await sql`
      insert into memberships (person_id, role, comune_id) values (${rino.personId}, 'referente', ${other.id}) returning id::int`;
    const template = rino.memberships[0];
    if (!template) throw new Error("no membership");
    rino.memberships.push({
      ...template,
      id: membership?.id,
      comuneId: other.id,
      comuneName: other.name,
      comuneIstat: other.istat,
    });
    await saveStep(rino, "modalita", form({ modalita: "WA" }));
    await saveStep(rino, "modalita", form({ modalita: "WS" }, other.id));
    await fill(rino, { ...TYPED, postazioni: "3" }, other.id);
    expect((await draftOf(rino))?.values).toMatchObject({ modalita: "WA" });
    expect(await send(rino, other.id)).toBe(1);
    expect(await listVersions(comune.id)).toHaveLength(0);
    // The draft of one comune with the other's form is not sent for either.
    const mine = (await draftOf(rino))?.id;
    expect(await send(rino, other.id, mine)).toBeNull();
  });
});

describe("two referenti who amend at once", () => {
  beforeEach(async () => {
    await fill(rino);
    await send(rino);
    await beginDraft(rino, form());
    await beginDraft(anna, form());
    await saveStep(rino, "postazioni", form({ postazioni: "11" }));
    await saveStep(anna, "note", form({ note: "Cambiamo sede a marzo" }));
  });

  test("the second is told who came first, loses nothing, and sends over it when they say so", async () => {
    expect(await send(rino)).toBe(2);
    expect(await send(anna)).toBeNull();
    const check = await readCheck({ comuneId: comune.id, personId: anna.personId });
    expect(check?.conflict).toMatchObject({ version: 2, sender: rino.name });
    expect(check?.conflict?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["Postazioni a regime", "11", "9"],
      ["Note", null, "Cambiamo sede a marzo"],
    ]);
    await keepDraft(anna, form({ versione: 2 }));
    expect(await send(anna)).toBe(3);
    const [third, second, first] = await listVersions(comune.id);
    if (!third || !second || !first) throw new Error("a version is missing");
    expect([third.notes, second.workstations, first.workstations]).toEqual(["Cambiamo sede a marzo", 11, 9]);
    expect(differences(versionFacts(first), versionFacts(second)).map(({ label }) => label)).toEqual([
      "Postazioni a regime",
    ]);
  });

  test("at the same moment one is sent, the other kept", async () => {
    const versions = await Promise.all([send(rino), send(anna)]);
    expect(versions.toSorted()).toEqual([2, null]);
    expect(await listVersions(comune.id)).toHaveLength(2);
    const drafts = await Promise.all([draftOf(rino), draftOf(anna)]);
    expect(drafts.filter(Boolean)).toHaveLength(1);
  });

  test("who has seen one version has not seen the next", async () => {
    await send(rino);
    await beginDraft(rino, form());
    await saveStep(rino, "postazioni", form({ postazioni: "12" }));
    await send(rino);
    await keepDraft(anna, form({ versione: 2 }));
    expect(await send(anna)).toBeNull();
  });
});

describe("who may", () => {
  test("an operatore saves and sends nothing, a stranger neither", async () => {
    const operatore = await makeActor("operatore", { comuneId: comune.id });
    const stranger = await makeActor("referente", { comuneId: (await makeComune()).id });
    for (const actor of [operatore, stranger]) {
      await expect(saveStep(actor, "modalita", form({ modalita: "WA" }))).rejects.toBeInstanceOf(Forbidden);
      await expect(beginDraft(actor, form())).rejects.toBeInstanceOf(Forbidden);
      await expect(sendSheet(actor, form({ bozza: 1 }), "")).rejects.toBeInstanceOf(Forbidden);
    }
  });

  test("a referente who was lowered while the page was open sends nothing", async () => {
    await fill(rino);
    await sql`update memberships set role = 'operatore' where person_id = ${rino.personId}`;
    await expect(send(rino)).rejects.toBeInstanceOf(Forbidden);
    expect(await listVersions(comune.id)).toHaveLength(0);
  });

  test("a colleague's draft cannot be sent by its number", async () => {
    await fill(rino);
    const theirs = (await draftOf(rino))?.id;
    expect(await send(anna, comune.id, theirs)).toBeNull();
    expect(await listVersions(comune.id)).toHaveLength(0);
  });
});
