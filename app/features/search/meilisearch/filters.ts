import type { SearchQuery } from "../engine";
import { EVERYBODY } from "./documents";

type Filtering = Pick<SearchQuery, "kinds" | "stage" | "modality" | "audiences">;

/** Filters by the field they are about; values come from closed lists and from who reads, never from what was typed. */
export function filtersOf({ kinds, stage, modality, audiences = [] }: Filtering) {
  const filters: Record<string, string> = {
    audiences: `audiences IN [${[EVERYBODY, ...audiences].map((audience) => JSON.stringify(audience)).join(", ")}]`,
  };
  if (kinds?.length) filters.kind = `kind IN [${kinds.join(", ")}]`;
  if (stage) filters.stages = `stages = ${stage}`;
  if (modality) filters.modalities = `modalities = ${modality}`;
  return filters;
}
