import type { entries } from "~db/schema/content";
import { linkName } from "./links";

type Known = Pick<typeof entries.$inferSelect, "kind" | "slug" | "title" | "origin" | "editedAt" | "retiredAt">;

const isOfSite = ({ origin, editedAt }: Known) => origin === "site" || editedAt !== null;

/** Titles that somebody has changed in the site, by link name: texts that borrow them say these, whatever the files say. */
export function titlesOfSite(known: readonly Known[]): Record<string, string> {
  const inForce = known.filter((entry) => isOfSite(entry) && !entry.retiredAt);
  return Object.fromEntries(inForce.flatMap(({ kind, slug, title }) => pair(linkName(kind, slug), title)));
}

const pair = (name: string | undefined, title: string): [string, string][] => (name ? [[name, title]] : []);

/** Names of texts over which the site decides: a link to one that it withdrew, or cut a section of, is told at its desk. */
export function namesOfSite(known: readonly Known[]): Set<string> {
  return new Set(known.filter(isOfSite).flatMap(({ kind, slug }) => linkName(kind, slug) ?? []));
}
