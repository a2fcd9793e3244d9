import { Callout } from "~/components/content/Callout";
import { DataTable } from "~/components/content/DataTable";
import { DefinitionList } from "~/components/content/DefinitionList";
import { StateTag } from "~/components/content/StateTag";
import { Pager } from "~/components/navigation/Pager";
import { formatMoment, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { ReminderOutcome } from "~db/enums";
import type { Reminder, ReminderDetail } from "../history.server";
import { kindNames, messages, outcomeNames } from "../messages";

/** What was sent, newest first. */
export function ReminderHistory({ rows, next }: { rows: readonly Reminder[]; next: number | null }) {
  const words = messages.history;
  if (!rows.length)
    return (
      <p>
        {words.none} <a href={paths.prefecture()}>{words.start}</a>
      </p>
    );
  return (
    <>
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          { key: "kind", label: words.columns.kind, rowHeader: true },
          { key: "when", label: words.columns.when },
          { key: "by", label: words.columns.by },
          { key: "written", label: words.columns.written },
        ]}
        rows={rows.map((row) => ({
          key: String(row.id),
          cells: {
            kind: <a href={paths.reminder(row.id)}>{kindNames[row.kind]}</a>,
            when: formatMoment(row.createdAt),
            by: row.sentBy ?? words.closed,
            written: words.writtenOf(formatNumber(row.written), formatNumber(row.chosen)),
          },
        }))}
      />
      <Pager nextHref={next === null ? null : paths.reminders({ dopo: next })} label={words.more} />
    </>
  );
}

const STATES = {
  referente: "done",
  istituzionale: "done",
  "senza-recapito": "blocked",
  recente: "info",
  "non-serve": "info",
} as const satisfies Record<ReminderOutcome, string>;

/** One reminder, with every comune that was chosen. */
export function ReminderView({ reminder, isNew }: { reminder: ReminderDetail; isNew: boolean }) {
  const words = messages.detail;
  return (
    <>
      {isNew && <Callout tone="success">{words.sent(reminder.written)}</Callout>}
      <DefinitionList
        items={[
          { term: words.by, detail: reminder.sentBy ?? messages.history.closed },
          { term: words.note, detail: reminder.note },
        ]}
      />
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          { key: "name", label: words.columns.name, rowHeader: true },
          { key: "outcome", label: words.columns.outcome },
        ]}
        rows={reminder.comuni.map(({ id, name, istat, outcome }) => ({
          key: String(id),
          cells: {
            name: <a href={paths.comune(istat)}>{name}</a>,
            outcome: <StateTag kind={STATES[outcome]}>{outcomeNames[outcome]}</StateTag>,
          },
        }))}
      />
    </>
  );
}
