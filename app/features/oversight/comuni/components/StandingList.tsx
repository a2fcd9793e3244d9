import { DataTable } from "~/components/content/DataTable";
import { ModalityTag } from "~/components/content/ModalityTag";
import { PageHead } from "~/components/content/PageHead";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { Columns } from "~/components/layout/Columns";
import { Fold } from "~/components/navigation/Fold";
import { Pager } from "~/components/navigation/Pager";
import type { Places } from "~/features/registry/filters";
import { formatNumber, formatShortDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import { type StandingFilters, standingParams } from "../filters";
import type { StandingPage, StandingRow } from "../list.server";
import { messages } from "../messages";
import { StandingForm } from "./StandingForm";

interface Props {
  page: StandingPage;
  filters: StandingFilters;
  places: Places;
  maySeeSoftware: boolean;
  /** Address of the list and of its file, with parameters: the public ones or those of the monitoring. */
  listPath: (params?: Record<string, string | null | undefined>) => string;
  csvPath: (params?: Record<string, string | null | undefined>) => string;
}

/** The comuni behind a figure. */
export function StandingList({ page, filters, places, maySeeSoftware, listPath, csvPath }: Props) {
  const params = standingParams(filters);
  const { rows, total, previous, next } = page;
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <Columns kind="facets">
        <Fold title={messages.form.label}>
          <StandingForm filters={filters} places={places} action={listPath()} />
        </Fold>
        <div>
          <div className="line mb-2">
            <p className="mb-0" role="status">
              {total ? messages.found(total) : messages.none}
            </p>
            {total > 0 && (
              <a className="small" href={csvPath(params)} download>
                {messages.csv.link}
              </a>
            )}
          </div>
          {rows.length > 0 && <StandingTable rows={rows} maySeeSoftware={maySeeSoftware} />}
          <Pager
            previousHref={previous && listPath({ ...params, prima: previous })}
            nextHref={next && listPath({ ...params, dopo: next })}
          />
        </div>
      </Columns>
    </>
  );
}

function StandingTable({ rows, maySeeSoftware }: { rows: readonly StandingRow[]; maySeeSoftware: boolean }) {
  const { columns } = messages;
  return (
    <DataTable
      caption={messages.caption}
      captionHidden
      columns={[
        { key: "name", label: columns.name, rowHeader: true },
        { key: "population", label: columns.population, numeric: true },
        { key: "stage", label: columns.stage },
        { key: "modality", label: columns.modality },
        { key: "sheet", label: columns.sheet },
        { key: "planned", label: columns.planned },
        ...(maySeeSoftware ? [{ key: "software", label: columns.software }] : []),
      ]}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: {
          name: (
            <>
              <a href={paths.comune(row.istat)}>{row.name}</a> {row.sigla && `(${row.sigla})`}
            </>
          ),
          population: row.population === null ? "" : formatNumber(row.population),
          stage: <StageCell row={row} />,
          modality: row.modality && <ModalityTag modality={row.modality} />,
          sheet: row.sheetSentOn ? formatShortDate(row.sheetSentOn) : messages.sheetMissing,
          planned: takeoverWords(row),
          software: row.software,
        },
      }))}
    />
  );
}

/** The stage, and that a planned day was missed. */
export function StageCell({ row }: { row: Pick<StandingRow, "stage" | "missedOn"> }) {
  return (
    <span className="line">
      <StageTag stage={row.stage} />
      {row.missedOn && <StateTag kind="late">{messages.late}</StateTag>}
    </span>
  );
}

/** When the comune took over, else when it is to. */
export function takeoverWords({
  completedOn,
  plannedFrom,
  plannedTo,
}: Pick<StandingRow, "completedOn" | "plannedFrom" | "plannedTo">): string {
  if (completedOn) return messages.done(formatShortDate(completedOn));
  return plannedFrom ? messages.planned(plannedFrom, plannedTo ?? plannedFrom) : "";
}
