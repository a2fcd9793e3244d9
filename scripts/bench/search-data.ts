/** The same figures at every run: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = ReturnType<typeof randomFrom>;

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

export const between = (least: number, most: number, random: Random): number =>
  least + Math.floor(random() * (most - least + 1));

const SYLLABLES =
  "ba be bi bo ca ce ci co da de di do fa fe fi fo ga ghe gi go la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo stra pre con tra".split(
    " ",
  );
const ENDINGS = "re to ta ti zione zioni mento le li ro ra no ne ico ica ista ezza ale ali ente enti".split(" ");

/** Words as a language has them: the real ones by frequency, then made-up ones, drawn by Zipf's law. */
export class Vocabulary {
  readonly words: string[];
  readonly #sums: number[] = [];

  constructor(real: string[], size: number, random: Random) {
    const all = new Set(real);
    while (all.size < size) {
      const syllables = Array.from({ length: between(1, 3, random) }, () => pick(SYLLABLES, random));
      all.add(syllables.join("") + pick(ENDINGS, random));
    }
    this.words = [...all];
    let sum = 0;
    for (const rank of this.words.keys()) {
      sum += 1 / (rank + 3);
      this.#sums.push(sum);
    }
  }

  draw(random: Random): string {
    const target = random() * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? "";
  }

  drawMany(count: number, random: Random): string[] {
    return Array.from({ length: count }, () => this.draw(random));
  }
}

/** One to five words as people type them: common and rare, misspelled, cut short, with codes and stop words. */
export function madeUpQuery(vocabulary: Vocabulary, random: Random): string {
  const typed = Array.from({ length: between(1, 5, random) }, () =>
    random() < 0.5 ? vocabulary.draw(random) : pick(vocabulary.words.slice(0, 4_000), random),
  );
  const chance = random();
  const place = Math.floor(random() * typed.length);
  const word = typed[place] ?? "";
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  if (chance < 0.2 && word.length > 4) typed[place] = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  else if (chance < 0.35) typed.push(word.slice(0, Math.max(3, word.length - 3)));
  else if (chance < 0.45) typed.unshift(madeUpCode(random));
  else if (chance < 0.55) typed.splice(place, 0, "dell'", "perché non");
  return typed.join(" ");
}

export const madeUpCode = (random: Random): string => `EN${String(between(1, 999, random)).padStart(3, "0")}`;
