import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { vendorsNamed } from "~/features/accounts/vendors/list.server";
import type { Tx } from "~db/client.server";
import { MODALITIES, type Modality, type SheetFlag } from "~db/enums";
import { campaigns } from "~db/schema/plan";
import { allOrNothing } from "./all-or-nothing.server";
import { comuneFinder } from "./holders.server";
import { PlanFileFault, type PlanImportOptions, type PlanReport, type Remark } from "./report";
import { readRows } from "./rows";

/** 30-06-2017, as the Ministry's sheet writes days. */
const italianDay = z
  .string()
  .regex(/^\d{2}-\d{2}-\d{4}$/, "is not a day")
  .transform((text) => text.split("-").reverse().join("-"))
  .pipe(z.iso.date("is not a day"));
const whole = z.coerce.number().int().min(0);
const emptyOr = <T extends z.ZodType>(schema: T) =>
  z
    .literal("")
    .transform(() => null)
    .or(schema);

const MODALITY: Record<string, Modality> = { WA: "WA", "WA Integrata": "WAI", "Web Services": "WS" };

const schema = z.object({
  NOME: z.string(),
  SIGLA_PROVINCIA: z.string(),
  SW1: z.string(),
  MODALITA_ACCESSO: z
    .string()
    .transform((text) => MODALITY[text])
    .pipe(z.enum(MODALITIES, "is no modality")),
  DATA_AVVIO_TEST: emptyOr(italianDay),
  GIORNI_MODIFICA_APPL_COM: emptyOr(whole),
  CODICE_ISTAT_COMUNE: z.string().regex(/^\d{6}$/, "is not six figures"),
  NUMERO_POSTAZIONI: emptyOr(whole),
  DATA_AGGIORNAMENTO: italianDay,
});

interface Sheet {
  comuneId: number;
  sentOn: string;
  modality: Modality;
  adaptationDays: number | null;
  workstations: number | null;
  testsFrom: string | null;
  software: string | null;
  /** Its maker, when the text names one. */
  vendorId?: number;
  isLate: boolean;
  flags: SheetFlag[];
}

const CAMPAIGN = "Circolare 13/2016";

/**
 * Imports the monitoring sheets of the campaign of 2016: a sheet that differs from the one in force becomes a new version. What the
 * form would refuse (no adaptation days for WAI and WS, no workstations, late) comes in flagged. A second run writes nothing.
 */
export function importSheets(
  file: string,
  { isDryRun = false, onProgress }: PlanImportOptions = {},
): Promise<PlanReport> {
  return allOrNothing(isDryRun, async (tx) => {
    const [campaign] = await tx
      .select()
      .from(campaigns)
      .where(and(eq(campaigns.name, CAMPAIGN)));
    if (!campaign) throw new PlanFileFault(`the campaign «${CAMPAIGN}» is missing`);
    const find = await comuneFinder(tx);
    const sheets = new Map<number, Sheet>();
    const [unmatched, flagged]: [Remark[], Remark[]] = [[], []];
    let rows = 0;
    for await (const { line, row } of readRows(file, schema, onProgress)) {
      rows += 1;
      const sentOn = row.DATA_AGGIORNAMENTO;
      const sought = { istat: row.CODICE_ISTAT_COMUNE, name: row.NOME, sigla: row.SIGLA_PROVINCIA, on: sentOn };
      const [comuneId, ...others] = find(sought);
      if (!comuneId || others.length) {
        const why = comuneId ? `may be one of ${others.length + 1} comuni` : "no comune has this code or name";
        unmatched.push({ line, reason: `${row.CODICE_ISTAT_COMUNE} ${row.NOME}: ${why}` });
        continue;
      }
      const flags = flagsOf(row, sentOn > campaign.deadline);
      if (flags.length) flagged.push({ line, reason: `${row.NOME}: ${flags.map((flag) => WORDS[flag]).join(", ")}` });
      const twin = sheets.get(comuneId);
      if (twin) flagged.push({ line, reason: `${row.NOME}: a second sheet of the same comune, the later one counts` });
      if (twin && twin.sentOn > sentOn) continue;
      sheets.set(comuneId, {
        comuneId,
        sentOn,
        modality: row.MODALITA_ACCESSO,
        adaptationDays: row.GIORNI_MODIFICA_APPL_COM,
        workstations: row.NUMERO_POSTAZIONI,
        testsFrom: row.DATA_AVVIO_TEST,
        software: row.SW1 || null,
        isLate: flags.includes("late"),
        flags,
      });
    }
    const written = await write(tx, campaign.id, [...sheets.values()]);
    return { rows, ...written, unchanged: sheets.size - written.added - written.changed, unmatched, flagged };
  });
}

const WORDS = {
  "no-adaptation": "no days of adaptation",
  "no-workstations": "no workstations",
  late: "after the deadline",
} satisfies Record<SheetFlag, string>;

function flagsOf(row: z.infer<typeof schema>, isLate: boolean): SheetFlag[] {
  const flags: SheetFlag[] = [];
  if (row.MODALITA_ACCESSO !== "WA" && !row.GIORNI_MODIFICA_APPL_COM) flags.push("no-adaptation");
  if (!row.NUMERO_POSTAZIONI) flags.push("no-workstations");
  if (isLate) flags.push("late");
  return flags;
}

async function write(tx: Tx, campaignId: number, sheets: Sheet[]): Promise<{ added: number; changed: number }> {
  const makers = await vendorsNamed(
    tx,
    sheets.flatMap(({ software }) => software ?? []),
    { add: true },
  );
  for (const sheet of sheets) sheet.vendorId = makers.get(sheet.software ?? "");
  const given = sql`jsonb_to_recordset(${JSON.stringify(sheets)}::text::jsonb) as g("comuneId" bigint, "sentOn" date, modality text,
    "adaptationDays" int, workstations int, "testsFrom" date, software text, "vendorId" bigint,
    "isLate" boolean, flags text[])`;
  const written = await tx.execute<{ version: number }>(sql`
    insert into sheets (comune_id, campaign_id, version, sent_on, modality, adaptation_days, workstations, tests_from, software, vendor_id,
      is_late, flags)
    select g."comuneId", ${campaignId}, coalesce(s.version, 0) + 1, g."sentOn", g.modality, g."adaptationDays", g.workstations,
      g."testsFrom", g.software, g."vendorId", g."isLate", g.flags
    from ${given}
    left join lateral (select * from sheets where comune_id = g."comuneId" order by version desc limit 1) s on true
    where (s.sent_on, s.modality, s.adaptation_days, s.workstations, s.tests_from, s.software)
      is distinct from (g."sentOn", g.modality, g."adaptationDays", g.workstations, g."testsFrom", g.software)
    and coalesce(s.sent_on <= g."sentOn", true)
    returning version`);
  await tx.execute(sql`
    update sheets s set vendor_id = g."vendorId" from ${given}
    where s.comune_id = g."comuneId" and s.software = g.software and s.vendor_id is null and g."vendorId" is not null`);
  // The sheet in force stands on the plan, where the stage is made from it.
  await tx.execute(sql`
    update plans p set sheet_sent_on = s.sent_on, modality = s.modality, software = s.software, vendor_id = s.vendor_id,
      product_id = s.product_id, changed_at = now()
    from (select distinct on (comune_id) * from sheets order by comune_id, version desc) s
    where p.comune_id = s.comune_id
      and (p.sheet_sent_on, p.modality, p.software, p.vendor_id, p.product_id)
        is distinct from (s.sent_on, s.modality, s.software, s.vendor_id, s.product_id)`);
  const added = written.filter(({ version }) => version === 1).length;
  return { added, changed: written.length - added };
}
