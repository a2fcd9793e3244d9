import { nameKey } from "~/lib/text";

const LONGEST = 70;

/** The title in an address: its first words. Never empty. */
export function slugOf(title: string): string {
  const slug = nameKey(title).replaceAll(" ", "-");
  const short =
    slug.length <= LONGEST
      ? slug
      : slug
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, "")
          .slice(0, LONGEST);
  return short || "discussione";
}
