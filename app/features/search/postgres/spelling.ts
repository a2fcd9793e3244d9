import { distance } from "../text/distance";
import type { KnownWord } from "./known-words";

/** Slips forgiven in a word, by its length. */
const forgiven = (word: string): number => (word.length < 6 ? 1 : word.length < 10 ? 2 : 3);

/** The likeliest of the words spelled alike: the fewest slips, then the commoner word. Undefined when none is near enough. */
export function nearest(word: string, alike: KnownWord[], limit = forgiven(word)): KnownWord | undefined {
  let best: { known: KnownWord; cost: number } | undefined;
  for (const known of alike) {
    const slips = distance(word, known.word, limit);
    if (slips === 0 || slips > limit) continue;
    // People seldom miss the first letter; a word a hundred times commoner makes up for half a slip.
    const cost = slips + (known.word[0] === word[0] ? 0 : 0.5) - Math.log10(1 + known.documents) / 4;
    if (!best || cost < best.cost) best = { known, cost };
  }
  return best?.known;
}
