import type { ReactNode } from "react";
import { DataTable } from "~/components/content/DataTable";
import type { Choice } from "~/lib/choice";
import { formatNumber } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import type { ListedRow } from "../list.server";
import { messages } from "../messages";

interface Props {
  caption: string;
  rows: readonly ListedRow[];
  choice: Choice;
  /** What another feature says of each comune, by id, in a column of its own after the name. */
  extra?: { label: string; cells: ReadonlyMap<number, ReactNode> };
}

export function ComuneTable({ caption, rows, choice, extra }: Props) {
  const { columns } = messages;
  const year = commonYear(rows);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "name", label: columns.name, rowHeader: true },
        ...(extra ? [{ key: "extra", label: extra.label }] : []),
        { key: "province", label: columns.province },
        { key: "region", label: columns.region },
        { key: "istat", label: columns.istat },
        { key: "belfiore", label: columns.belfiore },
        { key: "population", label: year ? columns.populationOf(year) : columns.population, numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: {
          name: <a href={withChoice(paths.comune(row.istat), choice)}>{row.name}</a>,
          extra: extra?.cells.get(row.id),
          province: placeName(row.province, row.sigla),
          region: row.region,
          istat: row.istat,
          belfiore: row.belfiore,
          population: population(row, year),
        },
      }))}
    />
  );
}

/** «Bologna (BO)»; some provinces have no letters. */
export function placeName(province: string, sigla: string): string {
  return sigla ? `${province} (${sigla})` : province;
}

/** The census of all rows, when there is only one: then the head of the column says it. */
function commonYear(rows: readonly ListedRow[]): number | null {
  const years = new Set(rows.flatMap(({ populationYear }) => populationYear ?? []));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function population({ population, populationYear }: ListedRow, year: number | null): string {
  if (population === null) return "";
  const number = formatNumber(population);
  return year || !populationYear ? number : `${number} (${populationYear})`;
}
