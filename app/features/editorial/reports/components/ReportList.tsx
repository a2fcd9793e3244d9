import { Entry } from "~/components/content/Entry";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { Columns } from "~/components/layout/Columns";
import { Facets } from "~/components/navigation/Facets";
import { Pager } from "~/components/navigation/Pager";
import { formatMoment, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../../messages";
import type { CommentRow, PageOf, ReportRow } from "../queries.server";
import { VIEWS, type View } from "../views";
import { writerWords } from "./writer";

const words = messages.handling;

interface Props {
  view: View;
  counts: Record<View, number>;
  page: PageOf<ReportRow | CommentRow>;
}

export function ReportList({ view, counts, page: { rows, previous, next } }: Props) {
  const params = view === "aperte" ? {} : { vista: view };
  const links = VIEWS.map((each) => ({
    href: paths.reports(each === "aperte" ? {} : { vista: each }),
    label: words.viewNames[each],
    count: formatNumber(counts[each]),
    current: each === view,
  }));
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Columns kind="facets">
        <Facets action={paths.reports()} linkGroups={[{ legend: words.views, links }]} title={words.views} />
        <div>
          <h2>{words.viewNames[view]}</h2>
          {rows.length === 0 && <p role="status">{words.none[view]}</p>}
          <RowList>
            {rows.map((row) =>
              "helpful" in row ? <Comment key={row.id} row={row} /> : <Report key={row.id} row={row} />,
            )}
          </RowList>
          <Pager
            previousHref={previous === null ? null : paths.reports({ ...params, prima: previous })}
            nextHref={next === null ? null : paths.reports({ ...params, dopo: next })}
          />
        </div>
      </Columns>
    </>
  );
}

function Report({ row: { id, path, body, createdAt, writer, files } }: { row: ReportRow }) {
  return (
    <Entry
      href={paths.reportToHandle(id)}
      title={path || words.wholeSite}
      meta={<time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time>}
      summary={firstWords(body)}
    >
      {[writerWords(writer), files && words.attachments(formatNumber(files))].filter(Boolean).join(" · ")}
    </Entry>
  );
}

function Comment({ row: { path, body, createdAt, helpful } }: { row: CommentRow }) {
  return (
    <Entry
      href={path}
      title={path}
      meta={
        <>
          <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time>
          <span>{helpful ? words.useful : words.notUseful}</span>
        </>
      }
      summary={body}
    />
  );
}

/** Whole words, enough to know what it is about; the rest stands on its page. */
function firstWords(text: string): string {
  if (text.length <= 220) return text;
  return `${text.slice(0, 220).replace(/\s+\S*$/, "")}…`;
}
