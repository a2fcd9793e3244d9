import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { Section } from "~/components/layout/Section";
import { formatMoment, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { kindNames } from "../../labels";
import { seatsWords } from "../../listing/components/Seats";
import { messages } from "../messages";
import type { DeskRow } from "../queries.server";

const words = messages.desk;

interface Props {
  drafts: DeskRow[];
  proposed: DeskRow[];
  coming: DeskRow[];
  past: DeskRow[];
}

export function Desk({ drafts, proposed, coming, past }: Props) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <p className="line">
          <a className="btn btn-primary" href={paths.newConference()}>
            {words.create}
          </a>
          <a href={paths.conferenceRooms()}>{words.rooms}</a>
        </p>
      </PageHead>
      {proposed.length > 0 && <Rows id="proposte" title={words.proposed} rows={proposed} />}
      {drafts.length > 0 && <Rows id="bozze" title={words.drafts} rows={drafts} />}
      <Rows id="in-programma" title={words.coming} rows={coming} />
      <Rows id="concluse" title={words.past} rows={past} />
    </>
  );
}

function Rows({ id, title, rows }: { id: string; title: string; rows: DeskRow[] }) {
  return (
    <Section id={id} title={title}>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={messages.manage.list(title)}
          captionHidden
          columns={[
            { key: "when", label: words.columns.when, width: "small" },
            { key: "title", label: words.columns.title, rowHeader: true, width: "wide" },
            { key: "seats", label: words.columns.seats, numeric: true, width: "narrow" },
            { key: "waiting", label: words.columns.waiting, numeric: true, width: "narrow" },
          ]}
          rows={rows.map((row) => ({
            key: String(row.id),
            cells: {
              when: formatMoment(row.startsAt),
              title: (
                <>
                  <a href={paths.manageConference(row.id)}>{row.title}</a>{" "}
                  <span className="note">{row.authority ?? kindNames[row.kind]}</span>
                </>
              ),
              seats: seatsWords(row.seatsTaken, row.capacity),
              waiting: formatNumber(row.waiting),
            },
          }))}
        />
      )}
    </Section>
  );
}
