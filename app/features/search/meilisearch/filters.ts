import type { SearchFilters, SearchQuery } from "../engine";
import { EVERYBODY } from "./documents";

type Filtering = SearchFilters & Pick<SearchQuery, "audiences">;

/** Filters by the field they are about; values come from closed lists and from who reads, never from what was typed. */
export function filtersOf({ kinds, stage, modality, topic, solved, year, audiences = [] }: Filtering) {
  const filters: Record<string, string> = {
    audiences: `audiences IN [${[EVERYBODY, ...audiences].map((audience) => JSON.stringify(audience)).join(", ")}]`,
  };
  if (kinds?.length) filters.kind = `kind IN [${kinds.join(", ")}]`;
  if (stage) filters.stages = `stages = ${stage}`;
  if (modality) filters.modalities = `modalities = ${modality}`;
  if (topic) filters.topics = `topics = ${JSON.stringify(topic)}`;
  if (solved) filters.solved = "solved = true";
  if (year) filters.year = `year = ${year}`;
  return filters;
}
