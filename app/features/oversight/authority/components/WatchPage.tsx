import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { StateTag } from "~/components/content/StateTag";
import { Columns } from "~/components/layout/Columns";
import { Fold } from "~/components/navigation/Fold";
import type { Province } from "~/features/registry/filters";
import { formatDate, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { type WatchFilters, watchParams } from "../filters";
import type { WatchCounts, WatchedRow } from "../list.server";
import { messages } from "../messages";
import { WatchForm } from "./WatchForm";
import { WatchTable } from "./WatchTable";

interface Props {
  rows: WatchedRow[];
  counts: WatchCounts;
  filters: WatchFilters;
  /** Those the person watches. */
  provinces: Province[];
  /** Names of the person's authorities. */
  authorities: string[];
  today: string;
  /** All boxes are ticked. */
  isAllChosen: boolean;
  /** What has just been done. */
  done: string | null;
}

/** The comuni of an authority: who has sent what, who is late, whom to write to. */
export function WatchPage({ rows, counts, filters, provinces, authorities, today, isAllChosen, done }: Props) {
  const params = watchParams(filters);
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead(authorities.join(", "), formatDate(today))} />
      {done && <Callout tone="success">{done}</Callout>}
      <WatchFigures counts={counts} />
      <div className="line mb-5">
        {counts.unreachable > 0 && (
          <>
            <StateTag kind="info">{messages.unreachable(counts.unreachable)}</StateTag>
            <a className="small" href={paths.prefecture({ recapito: "nessuno" })}>
              {messages.seeThem}
            </a>
          </>
        )}
        <a className="small" href={paths.reminders()}>
          {messages.history}
        </a>
        <a className="small" href={paths.assistance(undefined, "visite")}>
          {messages.visits}
        </a>
        <a className="small" href={paths.proposeMeeting()}>
          {messages.meetings}
        </a>
      </div>
      <Columns kind="facets">
        <Fold title={messages.form.label}>
          <WatchForm filters={filters} provinces={provinces} />
        </Fold>
        <div>
          <div className="line mb-2">
            <p className="mb-0" role="status">
              {rows.length ? messages.found(rows.length) : messages.none}
            </p>
            {rows.length > 0 && (
              <a className="small" href={paths.prefectureCsv(params)} download>
                {messages.csv.link}
              </a>
            )}
          </div>
          {rows.length > 0 && <WatchTable rows={rows} params={params} isAllChosen={isAllChosen} />}
        </div>
      </Columns>
    </>
  );
}

function WatchFigures({ counts }: { counts: WatchCounts }) {
  const words = messages.figures;
  const { total, sheets, late, done, informed } = counts;
  const figures = [
    { label: words.total, value: total, params: {} },
    { label: words.sheets, value: sheets, params: { scheda: "inviata" } },
    { label: words.missing, value: total - sheets, params: { scheda: "mancante" } },
    { label: words.late, value: late, params: { ritardo: "si", ordine: "ritardo" } },
    { label: words.done, value: done, params: { situazione: "aregime" } },
    { label: words.uninformed, value: total - informed, params: { sindaco: "da-informare" } },
  ];
  return (
    <ul className="stage-totals list-unstyled" aria-label={words.label}>
      {figures.map(({ label, value, params }) => (
        <li key={label}>
          <span className="note">{label}</span>
          <a className="figure" href={paths.prefecture(params)} aria-label={`${label}: ${formatNumber(value)}`}>
            {formatNumber(value)}
          </a>
        </li>
      ))}
    </ul>
  );
}
