import { expect, test, vi } from "vitest";
import { type Answer, makeSuggester } from "./suggest";

const empty = { exact: null, groups: [], total: 0, correction: null };
const address = (query: string) => `/cerca/suggerimenti?q=${query}`;

function suggesterWith(ask: typeof fetch) {
  const delivered: [string, Answer["kind"]][] = [];
  const suggester = makeSuggester(address, (query, answer) => delivered.push([query, answer.kind]), ask);
  return { suggester, delivered };
}

test("a stale answer is dropped, its request is cut", async () => {
  const waiting = new Map<string, () => void>();
  const signals: AbortSignal[] = [];
  const ask = vi.fn<typeof fetch>((url, init) => {
    signals.push(init?.signal as AbortSignal);
    return new Promise((resolve) => {
      waiting.set(String(url), () => resolve(Response.json({ ...empty, query: String(url) })));
    });
  });
  const { suggester, delivered } = suggesterWith(ask);
  const first = suggester.request("co");
  const second = suggester.request("comune");
  waiting.get(address("comune"))?.();
  waiting.get(address("co"))?.();
  await Promise.all([first, second]);
  expect(delivered).toEqual([["comune", "ok"]]);
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
});

test("the same question is asked once", async () => {
  const ask = vi.fn<typeof fetch>(async () => Response.json({ ...empty, query: "co" }));
  const { suggester, delivered } = suggesterWith(ask);
  await suggester.request("co");
  await suggester.request("co");
  expect(ask).toHaveBeenCalledTimes(1);
  expect(delivered).toHaveLength(2);
});

test("too many requests, a fault and a lost line are told apart", async () => {
  const answers = [new Response(null, { status: 429 }), new Response(null, { status: 500 })];
  const { suggester, delivered } = suggesterWith(async () => {
    const answer = answers.shift();
    if (!answer) throw new TypeError("network");
    return answer;
  });
  await suggester.request("aa");
  await suggester.request("bb");
  vi.stubGlobal("navigator", { onLine: false });
  await suggester.request("cc");
  vi.unstubAllGlobals();
  expect(delivered.map(([, kind]) => kind)).toEqual(["tooMany", "failed", "offline"]);
});

test("after a cancel nothing arrives", async () => {
  const { suggester, delivered } = suggesterWith(async () => Response.json({ ...empty, query: "co" }));
  const asked = suggester.request("co");
  suggester.cancel();
  await asked;
  expect(delivered).toEqual([]);
});
