import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { ELIDED_WORDS } from "../text/stop-words";
import { acronyms, synonymGroups } from "../text/synonyms";
import { asTerms } from "./documents";

/** Stems of words, from the one place that makes them. */
export type StemsOf = (forms: string[]) => Promise<Map<string, string>>;

/**
 * The settings of the index. What is searched are stems (`documents.ts`), synonyms are given as stems too, and stop words
 * are not among them (but in titles, for queries that have nothing else). Rules
 * that PostgreSQL's engine has in its code stand here as the engine's own: the rare word is never dropped
 * (`matchingStrategy: frequency`, at the query), codes and acronyms are never misspelled, title before heading before summary before body.
 */
export async function meiliSettings(stemsOf: StemsOf): Promise<Settings> {
  return {
    searchableAttributes: ["a", "b", "c", "d"],
    displayedAttributes: ["id", "source", "kind", "position", "version"],
    filterableAttributes: [
      "source",
      "kind",
      "stages",
      "modalities",
      "topics",
      "audiences",
      "solved",
      "year",
      "version",
    ],
    sortableAttributes: ["boost"],
    // Fields are weighed before the distance of words: a word of the title says more than two that stand together in a body.
    rankingRules: ["words", "typo", "attribute", "proximity", "exactness", "boost:desc"],
    stopWords: ELIDED_WORDS,
    synonyms: await synonymsOf(stemsOf),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnNumbers: true,
      disableOnWords: acronyms.map((acronym) => acronym.toLowerCase()),
    },
    separatorTokens: ["'", "’", "ʼ", "´", "`"],
    pagination: { maxTotalHits: 1000 },
    faceting: { maxValuesPerFacet: 50 },
    proximityPrecision: "byWord",
    // A search that takes longer is PostgreSQL's.
    searchCutoffMs: 300,
  };
}

/** Each expression of a group leads to all others of it, both ways; what a near one is worth the ranking says. */
async function synonymsOf(stemsOf: StemsOf): Promise<Record<string, string[]>> {
  const groups = synonymGroups();
  const stems = await stemsOf([...new Set(groups.flat(2))]);
  const synonyms: Record<string, string[]> = {};
  for (const group of groups) {
    const known = [...new Set(group.map((forms) => asTerms(forms.map((form) => stems.get(form) || form).join(" "))))];
    for (const one of known) {
      const others = known.filter((other) => other !== one);
      if (others.length) synonyms[one] = [...new Set([...(synonyms[one] ?? []), ...others])];
    }
  }
  return synonyms;
}

/** Changes with the settings and with how documents are made (count up when that changes). */
const DOCUMENTS = 3;

export const settingsMark = (settings: Settings): string =>
  createHash("sha256")
    .update(JSON.stringify([DOCUMENTS, settings]))
    .digest("base64url")
    .slice(0, 20);
