import { nameKey } from "~/lib/text";
import type { ArchiveComune } from "./comuni";
import { dayAfter } from "./comuni";
import { properName } from "./names";
import type { ArchiveRow } from "./rows";

export interface Dated {
  text: string;
  validFrom: string;
  validTo: string | null;
}

/** A comune as the registry should have it. */
export interface Desired {
  key: string;
  name: string;
  nameKey: string;
  istat: string;
  /** "" where none was ever given. */
  belfiore: string;
  provinceCode: string;
  ceasedOn: string | null;
  names: Dated[];
  istats: Dated[];
  belfiores: Dated[];
}

/** What the registry should say; `knownName` is the name it has now: where only its capitals and accents differ, it is kept. */
export function desiredOf({ key, periods, shown, ceasedOn }: ArchiveComune, knownName: string | undefined): Desired {
  const written = (row: ArchiveRow) =>
    knownName && nameKey(knownName) === nameKey(row.name) ? knownName : properName(row.name);
  const name = written(shown);
  return {
    key,
    name,
    nameKey: nameKey(name),
    istat: shown.istat,
    belfiore: shown.belfiore ?? "",
    provinceCode: shown.provinceCode,
    ceasedOn,
    names: dated(periods, written),
    istats: dated(periods, ({ istat }) => istat),
    belfiores: dated(periods, ({ belfiore }) => belfiore),
  };
}

/** Periods in which something stayed the same, joined where one follows the other. */
function dated(periods: readonly ArchiveRow[], textOf: (row: ArchiveRow) => string | null): Dated[] {
  const joined: Dated[] = [];
  for (const row of periods) {
    const text = textOf(row);
    if (text === null) continue;
    const last = joined.at(-1);
    const follows = last?.validTo && (row.validFrom <= last.validTo || row.validFrom === dayAfter(last.validTo));
    if (last && last.text === text && follows) last.validTo = row.validTo;
    else joined.push({ text, validFrom: row.validFrom, validTo: row.validTo });
  }
  return joined;
}
