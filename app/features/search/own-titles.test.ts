import { beforeEach, expect, test } from "vitest";
import { unreachable } from "./own-titles.server";
import { clear, index } from "./testing";

beforeEach(clear);

const title = "Comune dell'atto di nascita non trovato in tabella";

test("a title that brings its own text is reachable, by words and not only by its number", async () => {
  await index(
    { kind: "code", key: "EC075", codes: ["EC075"], title: `EC075: ${title}` },
    { key: "carta", title: "Come si ritira la smart card" },
  );
  expect(await unreachable()).toEqual([]);
});

test("a title that brings five others before its own text is told", async () => {
  const namesakes = Array.from({ length: 6 }, (_, number) => ({ key: `omonimo-${number}`, title, body: title }));
  await index(...namesakes);
  const faults = await unreachable();
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain("does not bring it among the first 5");
});
