import { MODALITIES, type Modality, STAGES, type Stage } from "~db/enums";

/**
 * What counts for how much, for every engine. Chosen on the labelled queries that may be tuned on (`npm run bench:search`), never on
 * those held out.
 */

/** By field, in ts_rank's order: body, summary, headings and keywords, title and codes. */
export const FIELDS = [0.3, 0.5, 0.8, 1] as const;

/** A text written for the reader's stage (modality), and one for all of them: how much more than 1. */
export const READER = { own: 0.08, all: 0.05 } as const;

/** How well a text fits who reads it, as a factor of its rank: 1 for no reader, at most 1.16. Lists that name all values are for all. */
export function readerFit(
  { stages, modalities }: { stages: readonly string[]; modalities: readonly string[] },
  reader: { stage?: Stage; modality?: Modality } = {},
): number {
  const closeness = (values: readonly string[], all: readonly string[], value: string | undefined) => {
    if (!value) return 0;
    if (values.length === 0 || values.length === all.length) return READER.all;
    return values.includes(value) ? READER.own : 0;
  };
  return 1 + closeness(stages, STAGES, reader.stage) + closeness(modalities, MODALITIES, reader.modality);
}
