import { expect, test } from "vitest";
import { ask, index } from "../testing";

test("a slip that got into a text finds that text and what it should have found", async () => {
  const right = Array.from({ length: 12 }, (_, number) => ({
    key: `residenza-${number}`,
    title: `La residenza, caso ${number}`,
    body: "Il cambio di residenza.",
  }));
  await index({ key: "refuso", title: "Il cambio di residneza" }, ...right);
  const { correction, hits } = await ask("residneza", { pageSize: 50 });
  expect(correction).toBeNull();
  expect(hits.map(({ sourceKey }) => sourceKey)).toEqual(expect.arrayContaining(["refuso", "residenza-1"]));
});
