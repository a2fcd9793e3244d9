import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { StateTag } from "~/components/content/StateTag";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { stageNames } from "~/components/messages";
import { count, formatDate, formatNumber, formatPercent } from "~/lib/format";
import { paths } from "~/lib/paths";
import { STAGES } from "~db/enums";
import { messages } from "../messages";
import type { Counts, Progress } from "../queries.server";
import { ItalyMap } from "./ItalyMap";
import { StageTotals } from "./StageTotals";

/** Public: where all comuni stand. */
export function ProgressPage({ italy, regions, today }: Progress & { today: string }) {
  const comuni = (value: number) => count(value, "comune", "comuni");
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead(comuni(italy.total), formatDate(today))} />
      <StageTotals counts={italy} />
      {italy.late > 0 && (
        <p>
          <StateTag kind="late">{messages.late(comuni(italy.late))}</StateTag>
        </p>
      )}
      <Columns kind="aside-wide">
        <Section id="regioni" title={messages.table} note={messages.tableNote}>
          <RegionTable italy={italy} regions={regions} />
          <p className="small mt-3">
            <a href={paths.progressCsv()} download>
              {messages.csv}
            </a>
          </p>
        </Section>
        <Section id="mappa" title={messages.map}>
          <ItalyMap regions={regions} />
        </Section>
      </Columns>
    </>
  );
}

function RegionTable({ italy, regions }: Progress) {
  const figures = (counts: Counts, link: (situazione: string) => string) => ({
    total: formatNumber(counts.total),
    ...Object.fromEntries(STAGES.map((stage) => [stage, linked(counts[stage], link(stage))])),
    percent: formatPercent(counts.aregime, counts.total),
    late: formatNumber(counts.late),
  });
  return (
    <DataTable
      caption={messages.caption}
      captionHidden
      columns={[
        { key: "region", label: messages.region, rowHeader: true },
        { key: "total", label: messages.total, numeric: true },
        ...STAGES.map((stage) => ({ key: stage, label: stageNames[stage], numeric: true })),
        { key: "percent", label: messages.percent, numeric: true },
        { key: "late", label: messages.lateShort, numeric: true },
      ]}
      rows={regions.map((region) => ({
        key: region.code,
        cells: {
          region: <a href={paths.comuni({ regione: region.code })}>{region.name}</a>,
          ...figures(region, (situazione) => paths.comuni({ regione: region.code, situazione })),
        },
      }))}
      foot={{ region: messages.italy, ...figures(italy, (situazione) => paths.comuni({ situazione })) }}
    />
  );
}

/** A figure that leads to what it counts. */
function linked(value: number, href: string) {
  return value ? <a href={href}>{formatNumber(value)}</a> : formatNumber(0);
}
