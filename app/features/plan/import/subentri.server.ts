import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "~db/client.server";
import { allOrNothing } from "./all-or-nothing.server";
import { comuneFinder } from "./holders.server";
import type { PlanImportOptions, PlanReport, Remark } from "./report";
import { readRows } from "./rows";

const day = z
  .literal("")
  .transform(() => null)
  .or(z.iso.date("is not a day"));

const schema = z.object({
  codice_istat: z.string().regex(/^\d{6}$/, "is not six figures"),
  codice_catastale: z.string(),
  nome: z.string(),
  sigla_provincia: z.string(),
  primo_presubentro: day,
  subentro_finestra_da: day,
  subentro_finestra_a: day,
  data_subentro: day,
  data_cessazione: day,
});

interface Milestones {
  comuneId: number;
  fileSentOn: string | null;
  startPlannedFrom: string | null;
  startPlannedTo: string | null;
  completedOn: string | null;
}

/** The codes of the file are those of its last day. */
const FILE_DAY = "2021-06-22";

/**
 * Imports what happened: first rehearsal (the preparatory file), the planned window of the subentro, its completion. Dates the file
 * lacks are left as they are; a second run writes nothing.
 */
export function importSubentri(
  file: string,
  { isDryRun = false, onProgress }: PlanImportOptions = {},
): Promise<PlanReport> {
  return allOrNothing(isDryRun, async (tx) => {
    const find = await comuneFinder(tx);
    const found = new Map<number, Milestones>();
    const [unmatched, flagged]: [Remark[], Remark[]] = [[], []];
    let rows = 0;
    for await (const { line, row } of readRows(file, schema, onProgress)) {
      rows += 1;
      const on = row.data_cessazione ?? FILE_DAY;
      const sought = {
        istat: row.codice_istat,
        belfiore: row.codice_catastale,
        name: row.nome,
        sigla: row.sigla_provincia,
        on,
      };
      const [comuneId, ...others] = find(sought);
      if (!comuneId || others.length || found.has(comuneId)) {
        const why = !comuneId
          ? "no comune has these codes or this name"
          : others.length
            ? `may be one of ${others.length + 1} comuni`
            : "its comune stands in the file already";
        unmatched.push({ line, reason: `${row.codice_istat} ${row.nome}: ${why}` });
        continue;
      }
      const reason = oddity(row);
      if (reason) flagged.push({ line, reason: `${row.nome}: ${reason}` });
      found.set(comuneId, {
        comuneId,
        fileSentOn: row.primo_presubentro,
        startPlannedFrom: row.subentro_finestra_da,
        startPlannedTo: row.subentro_finestra_a,
        completedOn: row.data_subentro,
      });
    }
    const { added, changed } = await write(tx, [...found.values()]);
    return { rows, added, changed, unchanged: found.size - added - changed, unmatched, flagged };
  });
}

function oddity(row: z.infer<typeof schema>): string | undefined {
  const { primo_presubentro: file, subentro_finestra_da: from, subentro_finestra_a: to, data_subentro: done } = row;
  if (file && done && file > done) return "the rehearsal comes after the subentro";
  if (from && to && from > to) return "the planned window ends before it begins";
  return undefined;
}

async function write(tx: Tx, milestones: Milestones[]): Promise<{ added: number; changed: number }> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(milestones)}::text::jsonb) as g("comuneId" bigint, "fileSentOn" date,
    "startPlannedFrom" date, "startPlannedTo" date, "completedOn" date)`;
  const written = await tx.execute<{ isNew: boolean }>(sql`
    with before as (
      select p.comune_id, p.file_sent_on is null and p.start_planned_from is null and p.completed_on is null "isNew"
      from plans p join ${given} on g."comuneId" = p.comune_id
      where (g."fileSentOn" is not null and g."fileSentOn" is distinct from p.file_sent_on)
        or (g."startPlannedFrom" is not null and g."startPlannedFrom" is distinct from p.start_planned_from)
        or (g."startPlannedTo" is not null and g."startPlannedTo" is distinct from p.start_planned_to)
        or (g."completedOn" is not null and g."completedOn" is distinct from p.completed_on)
    ), written as (
      update plans p set
        file_sent_on = coalesce(g."fileSentOn", p.file_sent_on),
        start_planned_from = coalesce(g."startPlannedFrom", p.start_planned_from),
        start_planned_to = coalesce(g."startPlannedTo", p.start_planned_to),
        completed_on = coalesce(g."completedOn", p.completed_on),
        changed_at = now()
      from ${given} where g."comuneId" = p.comune_id and p.comune_id in (select comune_id from before)
    ) select "isNew" from before`);
  const added = written.filter(({ isNew }) => isNew).length;
  return { added, changed: written.length - added };
}
