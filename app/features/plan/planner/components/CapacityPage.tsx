import { Callout } from "~/components/content/Callout";
import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { StateTag } from "~/components/content/StateTag";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { Facets } from "~/components/navigation/Facets";
import { formatNumber, formatShortDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { CAPACITY_KINDS, type CapacityKind } from "~db/enums";
import { capacityHints, capacityNames } from "../labels";
import { messages } from "../messages";
import type { CapacityPage as Shown, WeekLoad } from "../week-load.server";
import { CapacityForms } from "./CapacityForms";
import { LoadChart } from "./LoadChart";

const words = messages.capacity;

interface Props extends Shown {
  kind: CapacityKind;
  canSet: boolean;
  isSaved: boolean;
  refused: Refused | null;
}

export function CapacityPage({ kind, weeks, usual, exceptions, canSet, isSaved, refused }: Props) {
  const errors = Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }));
  const name = capacityNames[kind];
  const links = CAPACITY_KINDS.map((each) => ({
    href: paths.planCapacity({ lavoro: each }),
    label: capacityNames[each],
    current: each === kind,
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.lead} />
      {isSaved && !refused && <Callout tone="success">{words.saved}</Callout>}
      <Columns kind="facets">
        <Facets action={paths.planCapacity()} linkGroups={[{ legend: words.kinds, links }]} title={words.kinds} />
        <div>
          <h2>{words.chart(name)}</h2>
          <p>{capacityHints[kind]}</p>
          <LoadChart weeks={weeks} />
          <p className="note">{words.chartNote}</p>
          <LoadTable weeks={weeks} caption={words.caption(name)} />
        </div>
      </Columns>
      {canSet ? (
        <CapacityForms kind={kind} usual={usual} exceptions={exceptions} refused={refused} />
      ) : (
        <Section id="solita" title={words.usual}>
          <p>{words.readOnly}</p>
          <DataTable
            caption={words.usualCaption}
            captionHidden
            columns={[
              { key: "kind", label: words.kind, rowHeader: true },
              { key: "number", label: words.number, numeric: true },
            ]}
            rows={CAPACITY_KINDS.map((each) => ({
              key: each,
              cells: { kind: capacityNames[each], number: formatNumber(usual[each]) },
            }))}
          />
        </Section>
      )}
    </>
  );
}

function LoadTable({ weeks, caption }: { weeks: readonly WeekLoad[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "week", label: words.week, rowHeader: true },
        { key: "approved", label: words.approved, numeric: true },
        { key: "proposed", label: words.proposed, numeric: true },
        { key: "room", label: words.room, numeric: true },
        { key: "free", label: words.free, numeric: true },
        { key: "notes", label: words.notes },
      ]}
      rows={weeks.map((each) => ({
        key: each.week,
        cells: {
          week: <span className="text-nowrap">{formatShortDate(each.week)}</span>,
          approved: formatNumber(each.approved),
          proposed: formatNumber(each.proposed),
          room: formatNumber(each.capacity),
          free: <Free week={each} />,
          notes: [each.note, ...each.holidays].filter(Boolean).join(", "),
        },
      }))}
    />
  );
}

function Free({ week: { approved, proposed, capacity } }: { week: WeekLoad }) {
  const free = capacity - approved - proposed;
  if (free > 0) return <>{formatNumber(free)}</>;
  return <StateTag kind={free < 0 ? "blocked" : "late"}>{free < 0 ? words.over(-free) : words.full}</StateTag>;
}
