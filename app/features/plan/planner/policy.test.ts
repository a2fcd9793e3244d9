import { expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { db } from "~db/client.server";
import { authorities, authorityProvinces } from "~db/schema/registry";
import { makeProvince } from "../../../../test/factories/registry";
import { canOpenPlans, canSeePlanOf, canSeeProposals } from "./policy";

test("a Prefettura sees the plans of its provinces, Sogei and the Ministero all of them, nobody else any", async () => {
  const [own, other] = [await makeProvince(), await makeProvince()];
  const [authority] = await db
    .insert(authorities)
    .values({ kind: "prefettura", name: "Prefettura di Prova" })
    .returning();
  const authorityId = authority?.id ?? 0;
  await db.insert(authorityProvinces).values({ provinceCode: own.code, authorityId });
  const prefettura = await makeActor("prefettura", { authorityId });
  const sees = [own, other].map(({ code }) => canSeePlanOf(prefettura, { provinceCode: code }));
  expect([canOpenPlans(prefettura), canSeeProposals(prefettura), ...sees]).toEqual([true, false, true, false]);
  for (const role of ["agente", "supervisore", "ministero"] as const) {
    expect(canSeePlanOf(await makeActor(role), { provinceCode: other.code })).toBe(true);
  }
  expect(canOpenPlans(await makeActor("admin"))).toBe(false);
});
