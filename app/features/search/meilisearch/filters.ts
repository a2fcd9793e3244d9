import type { SearchQuery } from "../engine";

/** Filters by the field they are about; values come from closed lists, never from what was typed. */
export function filtersOf({ kinds, stage, modality }: Pick<SearchQuery, "kinds" | "stage" | "modality">) {
  const filters: Record<string, string> = {};
  if (kinds?.length) filters.kind = `kind IN [${kinds.join(", ")}]`;
  if (stage) filters.stages = `stages = ${stage}`;
  if (modality) filters.modalities = `modalities = ${modality}`;
  return filters;
}
