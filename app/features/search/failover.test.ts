import { beforeEach, expect, test } from "vitest";
import type { SearchEngine, SearchResults } from "./engine";
import { withFallback } from "./failover.server";
import { nothing } from "./results";

const answer = (correction: string): SearchResults => nothing(correction);

/** An engine that says its name, or does what it is told. */
function engine(name: string, behave: () => Promise<SearchResults> = async () => answer(name)) {
  const asked = { times: 0 };
  const search = async () => {
    asked.times += 1;
    return behave();
  };
  return {
    asked,
    engine: { name, search, suggest: async () => ({ exact: null, groups: [], correction: name }) } as SearchEngine,
  };
}

let time = 0;
const now = () => time;
const who = async (both: SearchEngine) => (await both.search({ text: "anagrafe" })).correction;

beforeEach(() => {
  time = 1000;
});

test("as long as the first engine answers, the second is not asked", async () => {
  const [first, second] = [engine("first"), engine("second")];
  const both = withFallback(first.engine, second.engine, now);
  expect(await who(both)).toBe("first");
  expect(second.asked.times).toBe(0);
  expect(both.isDegraded()).toBe(false);
});

test("what the first cannot answer the second does, in the same request; then the first is left alone for ten seconds", async () => {
  let isDown = true;
  const first = engine("first", async () => {
    if (isDown) throw new Error("down");
    return answer("first");
  });
  const both = withFallback(first.engine, engine("second").engine, now);
  expect(await who(both)).toBe("second");
  expect(both.isDegraded()).toBe(true);
  isDown = false;
  time += 9_999;
  expect(await who(both)).toBe("second");
  expect(first.asked.times).toBe(1);
  time += 1;
  expect(await who(both)).toBe("first");
  expect(both.isDegraded()).toBe(false);
});

test("an answer that does not come is not waited for", async () => {
  const first = engine("first", () => new Promise(() => {}));
  const both = withFallback(first.engine, engine("second").engine, now);
  expect(await who(both)).toBe("second");
});

test("when both fail, the reader learns of the second's failure", async () => {
  const fails = (name: string) => engine(name, async () => Promise.reject(new Error(name))).engine;
  await expect(who(withFallback(fails("first"), fails("second"), now))).rejects.toThrow("second");
});
