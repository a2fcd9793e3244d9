import type { MeTooSummary } from "~db/schema/forum";

/** Fewer comuni than this could be told from each other. */
export const LEAST_COMUNI = 3;

/** What the comuni with the same problem have in common, most first. */
export interface Breakdown {
  products: [string, number][];
  stages: [string, number][];
  modalities: [string, number][];
}

const SHOWN = 2;

/** Null below three comuni; and never a part that fewer than three share. */
export function breakdownOf(count: number, summary: MeTooSummary | null): Breakdown | null {
  if (count < LEAST_COMUNI || !summary) return null;
  const most = (counts: Partial<Record<string, number>>) =>
    Object.entries(counts)
      .flatMap(([name, value]) =>
        value !== undefined && value >= LEAST_COMUNI ? [[name, value] as [string, number]] : [],
      )
      .sort(([one, a], [other, b]) => b - a || one.localeCompare(other, "it"))
      .slice(0, SHOWN);
  const { products, stages, modalities } = summary;
  const found = { products: most(products), stages: most(stages), modalities: most(modalities) };
  return Object.values(found).some((parts) => parts.length > 0) ? found : null;
}
