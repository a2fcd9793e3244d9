import { PageHead } from "~/components/content/PageHead";
import { StateTag } from "~/components/content/StateTag";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { count, formatDate } from "~/lib/format";
import { NO_MODALITY } from "../comuni/filters";
import type { Group } from "../counts";
import { messages } from "../messages";
import type { Overview } from "../overview.server";
import { GroupTable } from "./GroupTable";
import { Places, ViewLinks } from "./Places";
import { StageTotals } from "./StageTotals";
import { TimeSection } from "./TimeSection";
import type { ListHref } from "./types";

interface Props extends Overview {
  title: string;
  /** Addresses of this page, of the lists behind its figures and of its file. */
  pageHref: ListHref;
  listHref: ListHref;
  csvHref: string;
}

/** Where all comuni stand: the public page and, with the makers of software, that of the monitoring. */
export function OverviewPage(props: Props) {
  const { title, totals, timelines, houses, today, listHref, csvHref } = props;
  const { italy, modalities, sizes } = totals;
  const groups = { listHref, hasBars: true };
  const { takeovers, sheetsOverTime } = messages;
  return (
    <>
      <PageHead title={title} lead={messages.lead(count(italy.total, "comune", "comuni"), formatDate(today))} />
      <StageTotals counts={italy} listHref={listHref} />
      <div className="line mb-5">
        {italy.late > 0 && (
          <>
            <StateTag kind="late">{messages.late(italy.late)}</StateTag>
            <a className="small" href={listHref({ ritardo: "si" })}>
              {messages.lateList}
            </a>
          </>
        )}
        <a className="small" href={csvHref} download>
          {messages.csv}
        </a>
      </div>
      <Columns kind="aside-wide">
        <div>
          <TimeSection
            id="a-regime-nel-tempo"
            title={takeovers.title}
            points={timelines.takeovers}
            names={[{ label: takeovers.done }, { label: takeovers.planned, dashed: true }]}
            note={takeovers.note}
          />
          <TimeSection
            id="schede-nel-tempo"
            title={sheetsOverTime.title}
            points={timelines.sheets.map(({ day, values }) => ({ day, values: [...values, italy.total] }))}
            names={[{ label: sheetsOverTime.sent }, { label: sheetsOverTime.expected, dashed: true }]}
            note={sheetsOverTime.note}
            marks={timelines.deadlines.map(({ deadline }) => ({
              day: deadline,
              label: messages.deadline(formatDate(deadline)),
            }))}
          />
        </div>
        <Places {...props} />
      </Columns>
      <PlaceTable {...props} />
      <Section id="modalita" title={messages.byModality}>
        <GroupTable
          {...groups}
          caption={messages.captions.modality}
          label={messages.heads.modality}
          groups={modalities}
          paramsOf={({ code }) => ({ modo: code || NO_MODALITY })}
        />
      </Section>
      <Section id="dimensione" title={messages.bySize}>
        <GroupTable
          {...groups}
          caption={messages.captions.size}
          label={messages.heads.size}
          groups={sizes}
          paramsOf={({ code }) => ({ classe: code })}
        />
      </Section>
      {houses && (
        <Section id="software" title={messages.bySoftware} note={messages.softwareNote}>
          <GroupTable
            {...groups}
            caption={messages.captions.software}
            label={messages.heads.software}
            groups={houses}
            paramsOf={({ code }) => ({ software: code })}
          />
        </Section>
      )}
    </>
  );
}

function PlaceTable({ view, totals, listHref, pageHref, measure }: Props) {
  const sigle = new Map(totals.provinces.map(({ code, sigla }) => [code, sigla]));
  const paramsOf = ({ code }: Group): Record<string, string> =>
    view === "regioni" ? { regione: code } : { provincia: sigle.get(code) ?? "" };
  return (
    <Section id="territorio" title={messages.views[view]} note={messages.tableNote}>
      <ViewLinks view={view} measure={measure} pageHref={pageHref} anchor="territorio" />
      <GroupTable
        caption={messages.captions[view]}
        label={messages.heads[view]}
        groups={view === "regioni" ? totals.regions : totals.provinces}
        paramsOf={paramsOf}
        listHref={listHref}
        total={{ name: messages.italy, counts: totals.italy }}
      />
    </Section>
  );
}
