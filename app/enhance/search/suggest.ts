import type { Suggestions } from "./types";

export type Answer = { kind: "ok"; suggestions: Suggestions } | { kind: "tooMany" | "offline" | "failed" };

/** Asks for suggestions; only the answer to the last question is delivered, older requests are cut. */
export function makeSuggester(
  address: (query: string) => string,
  deliver: (query: string, answer: Answer) => void,
  ask: typeof fetch = (input, init) => fetch(input, init),
) {
  let sequence = 0;
  let controller: AbortController | undefined;
  const known = new Map<string, Suggestions>();

  async function answerTo(query: string, signal: AbortSignal): Promise<Answer> {
    const remembered = known.get(query);
    if (remembered) return { kind: "ok", suggestions: remembered };
    const response = await ask(address(query), { signal, headers: { accept: "application/json" } });
    if (response.status === 429) return { kind: "tooMany" };
    if (!response.ok) return { kind: "failed" };
    const suggestions = (await response.json()) as Suggestions;
    known.set(query, suggestions);
    return { kind: "ok", suggestions };
  }

  return {
    async request(query: string): Promise<void> {
      const mine = ++sequence;
      controller?.abort();
      controller = new AbortController();
      let answer: Answer;
      try {
        answer = await answerTo(query, controller.signal);
      } catch {
        answer = { kind: navigator.onLine === false ? "offline" : "failed" };
      }
      if (mine === sequence) deliver(query, answer);
    },
    /** Whatever is under way is no longer wanted. */
    cancel(): void {
      sequence++;
      controller?.abort();
    },
  };
}
