import { STAGES } from "../../db/enums";
import { type Figures, makerOf } from "./count";

interface Counts extends Record<(typeof STAGES)[number], number> {
  total: number;
  sheets: number;
  late: number;
}

type Groups = readonly (Counts & { code: string })[];

/** What the pages of the monitoring show, as they read it. */
export interface Shown {
  totals: { italy: Counts; regions: Groups; provinces: Groups; modalities: Groups };
  houses: Groups;
}

/** The same figures by the same names. */
export function shownFigures({ totals, houses }: Shown): Figures {
  const figures: Figures = new Map();
  const add = (group: string, { total, sheets, late, ...counts }: Counts) => {
    const named = { comuni: total, schede: sheets, "in ritardo": late };
    const stages = STAGES.map((stage): [string, number] => [`fase ${stage}`, counts[stage]]);
    for (const [figure, value] of [...Object.entries(named), ...stages]) {
      const name = `${group}: ${figure}`;
      if (value) figures.set(name, (figures.get(name) ?? 0) + value);
    }
  };
  add("Italia", totals.italy);
  for (const group of totals.regions) add(`regione ${group.code}`, group);
  for (const group of totals.provinces) add(`provincia ${group.code}`, group);
  for (const group of totals.modalities) add(`modalità ${group.code || "nessuna"}`, group);
  for (const group of houses) add(`software ${makerOf(group.code)}`, group);
  return figures;
}

export interface Agreement {
  /** Name, from the files, on the pages, «sì» or «NO»; one line for all figures of each kind of group. */
  rows: string[][];
  differences: string[];
}

/** Compares all figures of both sides; those of Italy and of the modalities are told one by one. */
export function compare(counted: Figures, shown: Figures): Agreement {
  const names = [...new Set([...counted.keys(), ...shown.keys()])];
  const differences = names
    .filter((name) => (counted.get(name) ?? 0) !== (shown.get(name) ?? 0))
    .map((name) => `${name}: ${counted.get(name) ?? 0} in the files, ${shown.get(name) ?? 0} on the pages`);
  const single = names.filter((name) => /^(Italia|modalità)/.test(name)).sort();
  const rows = single.map((name) => line(name, [name], counted, shown));
  for (const kind of ["regione", "provincia", "software"]) {
    const these = names.filter((name) => name.startsWith(`${kind} `));
    const groups = new Set(these.map((name) => name.split(":")[0])).size;
    rows.push(line(`${kind}: ${these.length} figures of ${groups} groups, their sum`, these, counted, shown));
  }
  return { rows, differences };
}

function line(label: string, names: readonly string[], counted: Figures, shown: Figures): string[] {
  const sum = (figures: Figures) => names.reduce((all, name) => all + (figures.get(name) ?? 0), 0);
  const agree = names.every((name) => (counted.get(name) ?? 0) === (shown.get(name) ?? 0));
  return [label, String(sum(counted)), String(sum(shown)), agree ? "sì" : "NO"];
}
