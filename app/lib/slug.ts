import { nameKey } from "./text";

const LONGEST = 70;

/** A title in an address: its first words; `fallback` where it has none. */
export function titleSlug(title: string, fallback: string): string {
  const slug = nameKey(title).replaceAll(" ", "-");
  const short =
    slug.length <= LONGEST
      ? slug
      : slug
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, "")
          .slice(0, LONGEST);
  return short || fallback;
}
