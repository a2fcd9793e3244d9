import { DataTable } from "~/components/content/DataTable";
import { type StateKind, StateTag } from "~/components/content/StateTag";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { importanceLabels, type NoticeState, stateLabels } from "../../labels";
import type { DeskRow } from "../list.server";
import { messages } from "../messages";

export const stateKinds = {
  bozza: "private",
  programmato: "late",
  pubblicato: "done",
  scaduto: "info",
  ritirato: "blocked",
} satisfies Record<NoticeState, StateKind>;

/** Notices written in the site, one a line. */
export function NoticeTable({ rows }: { rows: readonly DeskRow[] }) {
  const { columns } = messages;
  return (
    <DataTable
      caption={messages.title}
      captionHidden
      columns={[
        { key: "title", label: columns.title, rowHeader: true },
        { key: "state", label: columns.state },
        { key: "importance", label: columns.importance },
        { key: "when", label: columns.when },
        { key: "told", label: columns.told, numeric: true },
      ]}
      rows={rows.map(({ id, title, state, importance, publishAt, recipients, sent }) => ({
        key: String(id),
        cells: {
          title: <a href={paths.manageNotice(id)}>{title}</a>,
          state: <StateTag kind={stateKinds[state]}>{stateLabels[state]}</StateTag>,
          importance: importanceLabels[importance],
          when: publishAt ? formatMoment(publishAt) : "",
          told: recipients === null ? "" : messages.told(sent, recipients),
        },
      }))}
    />
  );
}
