import type { Tx } from "~db/client.server";
import { MODALITIES, type Searcher, type Stage } from "~db/enums";
import { searchLog } from "~db/schema/search";

/** Words, how often, results, of ten searches so many that opened one, who stands where. */
type Searched = [query: string, times: number, results: number, opened: number, stages: (Stage | null)[]];

const SEARCHES: Searched[] = [
  ["en306", 64, 12, 9, ["test", "test", "subentro"]],
  ["ec075", 58, 15, 9, ["test", "presubentro"]],
  ["pin bloccato", 41, 9, 8, ["aregime", "subentro"]],
  ["scheda di monitoraggio", 37, 22, 7, ["scheda", "scheda", null]],
  ["esito in elaborazione", 33, 14, 6, ["test", "subentro"]],
  ["differenza wa wai ws", 29, 11, 8, ["scheda", "presubentro"]],
  ["smart card", 27, 31, 5, ["presubentro", "subentro", "aregime"]],
  ["iscritti aire", 24, 26, 4, ["presubentro", "test"]],
  ["cambio di residenza", 23, 18, 7, ["aregime"]],
  ["certificato in bollo", 19, 7, 6, ["aregime"]],
  ["rejected by policy", 18, 6, 8, ["test", "aregime"]],
  ["notifiche 4005", 16, 8, 7, ["aregime"]],
  ["totali che non quadrano", 15, 13, 6, ["test"]],
  ["tessera elettorale", 14, 0, 0, ["aregime", "aregime", null]],
  ["rinnovo permesso di soggiorno", 11, 0, 0, ["aregime"]],
  ["postazioni", 11, 28, 1, ["scheda", "presubentro"]],
  ["numerazione civica anncsu", 9, 0, 0, ["test", "aregime"]],
  ["apostille", 7, 0, 0, ["aregime"]],
  ["dopo il subentro", 9, 34, 1, ["subentro", "aregime"]],
  ["convivenza", 8, 17, 2, ["test", "aregime"]],
  ["firma digitale", 6, 4, 0, ["presubentro", null]],
  ["passaporto minori", 5, 0, 0, ["aregime", null]],
  ["moduli", 6, 9, 0, [null, "scheda"]],
  ["subentro rinviato", 5, 12, 1, ["subentro"]],
];

/** As many as these of six. */
const SEARCHERS: Searcher[] = ["comune", "comune", "anonimo", "comune", "anonimo", "prefettura"];

/** What was searched for in the last two months, so that the report has something to say. */
export async function seedSearches(tx: Tx): Promise<void> {
  const rows = SEARCHES.flatMap(([query, times, results, opened, stages], which) =>
    Array.from({ length: times }, (_, number) => ({
      day: daysBefore((number * 7 + which * 3) % 60),
      query,
      stage: stages[number % stages.length] ?? null,
      modality: number % 3 === 0 ? null : (MODALITIES[(number + which) % MODALITIES.length] ?? null),
      searcher: SEARCHERS[(number + which) % SEARCHERS.length] ?? "anonimo",
      results,
      clicked: (number * 3) % 10 < opened,
    })),
  );
  await tx.insert(searchLog).values(rows);
}

const daysBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
