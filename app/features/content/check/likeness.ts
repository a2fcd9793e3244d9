import { proseLines, words } from "./prose";

const RUN = 5;
/** Two texts that share more than this of the shorter one's runs are one text filled in twice. */
export const MOST_SHARED = 0.6;

export interface Alike {
  one: string;
  other: string;
  /** 0 to 1. */
  share: number;
}

/** Every run of five words of a body, once. */
export function runsOf(body: string): Set<string> {
  const all = proseLines(body).flatMap(({ text }) => words(text.toLowerCase()));
  const runs = new Set<string>();
  for (let start = 0; start + RUN <= all.length; start += 1) runs.add(all.slice(start, start + RUN).join(" "));
  return runs;
}

/** The pairs of texts, by name, that share more than `MOST_SHARED` of the runs of the shorter. */
export function alikeTexts(texts: { name: string; body: string }[]): Alike[] {
  const runs = texts.map(({ body }) => runsOf(body));
  const holders = new Map<string, number[]>();
  runs.forEach((set, place) => {
    for (const run of set) holders.set(run, [...(holders.get(run) ?? []), place]);
  });
  const shared = new Map<string, number>();
  for (const places of holders.values()) countPairs(places, shared);
  return [...shared].flatMap(([pair, count]) => {
    const [one = 0, other = 0] = pair.split(" ").map(Number);
    const share = count / Math.min(runs[one]?.size ?? 1, runs[other]?.size ?? 1);
    return share > MOST_SHARED ? [{ one: texts[one]?.name ?? "", other: texts[other]?.name ?? "", share }] : [];
  });
}

function countPairs(places: number[], shared: Map<string, number>): void {
  places.forEach((one, index) => {
    for (const other of places.slice(index + 1)) {
      const pair = `${one} ${other}`;
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
  });
}
