import { withoutEscapes } from "./escapes";
import { withoutMarkup, withoutTags, withSpelledAddresses } from "./marks";
import { type Reading, readPlainly } from "./reading";

/**
 * Every way in which a text could be read, from as it stands to what a browser would make of it. What stands inside a tag is seen only
 * by the first ones, what is torn apart by tags only by the others.
 */
export function readings(source: string): Reading[] {
  const plain = readPlainly(source);
  const decoded = withoutEscapes(plain);
  const twice = withoutEscapes(decoded);
  const bare = withoutTags(twice);
  const unmarked = withoutMarkup(bare);
  const all = [plain, decoded, twice, bare, unmarked, withSpelledAddresses(unmarked)];
  return all.filter((reading, index) => all.findIndex(({ text }) => text === reading.text) === index);
}
