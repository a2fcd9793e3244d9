import { BOM, csvLines } from "~/lib/csv";
import { formatMomentIso, todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { audit } from "../audit.server";
import { filterParams, type RegisterFilters } from "./filters";
import { messages } from "./messages";
import { type RegisterRow, registerRows } from "./queries.server";
import { actionWords, personWords, subjectWords } from "./words";

/** More would not open in a spreadsheet. */
export const MOST_ROWS = 100_000;
const BATCH = 1000;

const { columns, csv } = messages;
const HEADER = [
  csv.number,
  columns.at,
  columns.person,
  csv.email,
  columns.action,
  columns.subject,
  columns.comune,
  csv.istat,
  columns.address,
  csv.details,
];

interface By {
  personId: number;
  address: string;
}

/**
 * The filtered register as a file, in pieces; that it was taken is recorded before the first one. Each piece is a query of its
 * own: a slow reader holds neither a connection nor a snapshot.
 */
export async function exportRegister(filters: RegisterFilters, { personId, address }: By, most = MOST_ROWS) {
  const used = Object.entries(filterParams(filters)).flatMap(([name, value]) => (value ? [name] : []));
  await db.transaction((tx) =>
    audit(tx, {
      personId,
      address,
      action: "audit.exported",
      subject: { kind: "audit", id: "" },
      details: { filters: used },
    }),
  );
  return { name: `${csv.file}-${todayInRome()}.csv`, pieces: piecesOf(filters, most) };
}

async function* piecesOf(filters: RegisterFilters, most: number): AsyncGenerator<string> {
  yield BOM + csvLines([HEADER]);
  let last: number | null = null;
  for (let left = most; left > 0; ) {
    const position = last === null ? null : ({ direction: "after", id: last } as const);
    const rows: RegisterRow[] = await registerRows(filters, position, Math.min(BATCH, left));
    if (rows.length) yield csvLines(rows.map(line));
    last = rows.at(-1)?.id ?? null;
    left -= rows.length;
    if (rows.length < BATCH) return;
  }
}

function line(row: RegisterRow): (string | number | null)[] {
  const { id, at, person, comune, address, details } = row;
  const particulars = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return [
    id,
    formatMomentIso(at),
    personWords(person),
    person?.email ?? null,
    actionWords(row),
    subjectWords(row),
    comune?.name ?? null,
    comune?.istat ?? null,
    address,
    particulars.join(", "),
  ];
}
