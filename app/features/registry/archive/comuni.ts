import { nameKey } from "~/lib/text";
import type { ArchiveRow } from "./rows";

/** A row that came in, with what is odd about it. */
export interface Flag {
  line: number;
  reason: string;
}

/** A comune through time: its periods in order, the last one being the present or the final one. */
export interface ArchiveComune {
  key: string;
  periods: ArchiveRow[];
  /** The period shown: that of today, else the last. */
  shown: ArchiveRow;
  ceasedOn: string | null;
}

/**
 * Puts the periods together. The Belfiore code is what stays the same through changes of name and of province, and comes back when
 * a suppressed comune is founded again: it is the comune's identity in the archive. Periods without one stand alone.
 */
export function comuniOf(rows: readonly ArchiveRow[]): { comuni: ArchiveComune[]; flags: Flag[] } {
  const groups = new Map<string, ArchiveRow[]>();
  for (const row of rows) {
    const key = row.belfiore ?? `line ${row.line}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const flags: Flag[] = [];
  const comuni = [...groups].map(([key, group]) => comuneOf(key, group, flags));
  return { comuni, flags };
}

function comuneOf(key: string, group: ArchiveRow[], flags: Flag[]): ArchiveComune {
  const periods = group.sort((a, b) =>
    a.validFrom === b.validFrom ? a.line - b.line : a.validFrom < b.validFrom ? -1 : 1,
  );
  const present = periods.filter(({ isPresent }) => isPresent);
  const shown = present.at(-1) ?? (periods.at(-1) as ArchiveRow);
  if (present.length > 1)
    flags.push({ line: shown.line, reason: `${key} has ${present.length} periods of today: the last one counts` });
  periods.forEach((period, index) => {
    const before = periods[index - 1];
    if (!before) return;
    if (before.validTo === null || before.validTo > period.validFrom)
      flags.push({ line: period.line, reason: `${key} begins before its former period ends` });
  });
  return { key, periods, shown, ceasedOn: present.length ? null : shown.validTo };
}

export interface Succession {
  comune: ArchiveComune;
  successor: ArchiveComune;
}

/** From here on mergers make new comuni, founded the day after the old ones end; before, most were put into a neighbour, which the archive does not name. */
const MERGERS_SINCE = "1990-01-01";

/**
 * Which new comune took over from one that ended: the one of the province that was founded the day after; of several, the only one
 * that bears a word of its name (Abetone, Abetone Cutigliano). The archive does not say it; what stays open is flagged, and its
 * successor has to be named by hand.
 */
export function successionsOf(comuni: readonly ArchiveComune[]): { successions: Succession[]; flags: Flag[] } {
  const founded = new Map<string, ArchiveComune[]>();
  for (const comune of comuni) {
    const [first] = comune.periods;
    if (!first) continue;
    const key = `${first.provinceCode} ${first.validFrom}`;
    founded.set(key, [...(founded.get(key) ?? []), comune]);
  }
  const successions: Succession[] = [];
  const flags: Flag[] = [];
  for (const comune of comuni) {
    if (!comune.ceasedOn || comune.ceasedOn < MERGERS_SINCE) continue;
    const { provinceCode, line, name } = comune.shown;
    const candidates = founded.get(`${provinceCode} ${dayAfter(comune.ceasedOn)}`) ?? [];
    const [successor, ...others] = candidates.length > 1 ? namesakes(name, candidates) : candidates;
    if (successor && !others.length) successions.push({ comune, successor });
    else
      flags.push({
        line,
        reason: `${name} ended on ${comune.ceasedOn}: ${candidates.length || "no"} possible successors`,
      });
  }
  return { successions, flags };
}

function namesakes(name: string, candidates: ArchiveComune[]): ArchiveComune[] {
  const words = longWords(name);
  return candidates.filter(({ shown }) => longWords(shown.name).some((word) => words.includes(word)));
}

/** «San», «del» and the like stand in many names. */
function longWords(name: string): string[] {
  return nameKey(name)
    .split(" ")
    .filter((word) => word.length >= 5);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
