import { article, count, formatDate } from "~/lib/format";
import type { DateReason, EarliestBecause } from "~db/schema/planner";

const BECAUSE = {
  "tests-from": (day: string) => `La scheda dice che i test possono iniziare ${article("dal", day)}.`,
  adaptation: (day: string) => `L'adeguamento del gestionale sarà completo ${article("il", day)}.`,
  "not-before": (day: string) => `La proposta non guarda prima ${article("del", day)}.`,
  "tests-length": (day: string) => `I test durano almeno fino ${article("al", day)}.`,
  "tests-running": (day: string) => `I test sono in corso: durano almeno fino ${article("al", day)}.`,
  preparation: (day: string) =>
    `Dopo i test servono tre settimane per smart card e postazioni: si arriva ${article("al", day)}.`,
} satisfies Record<EarliestBecause, (day: string) => string>;

const weeks = (value: number) => count(value, "settimana", "settimane");

/** Why a date is what it is, in sentences. */
export function reasonWords({ earliest, because, fullWeeks, shortWeeks, takenWeeks, holidays }: DateReason): string[] {
  const words: string[] = [BECAUSE[because](formatDate(earliest))];
  if (fullWeeks) words.push(`Senza posto: ${weeks(fullWeeks)}.`);
  if (shortWeeks) words.push(`Saltate per le festività: ${weeks(shortWeeks)}.`);
  if (takenWeeks) words.push(`Saltate perché subentra un altro comune grande della provincia: ${weeks(takenWeeks)}.`);
  if (holidays.length) words.push(`Evitato: ${holidays.map(formatDate).join(", ")}.`);
  if (words.length === 1) words.push("È il primo giorno con posto.");
  return words;
}
