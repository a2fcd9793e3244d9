import { DataTable } from "~/components/content/DataTable";
import { entryKindLabels } from "~/features/content/labels";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { isEdited, segmentOf } from "../texts/kinds";
import type { TextDesk } from "./desk.server";
import { messages } from "./messages";

interface Props {
  caption: string;
  drafts: TextDesk["drafts"];
}

/** Drafts of one state, the one that waits longest first. */
export function DraftTable({ caption, drafts }: Props) {
  const isScheduled = drafts.some(({ publishAt }) => publishAt);
  return (
    <DataTable
      caption={messages.listOf(caption)}
      captionHidden
      columns={[
        { key: "text", label: messages.text, rowHeader: true },
        { key: "kind", label: messages.kind },
        { key: "who", label: messages.who },
        { key: "when", label: isScheduled ? messages.comesOut : messages.when },
      ]}
      rows={drafts.map(({ id, kind, slug, title, editor, note, isNew, isWithdrawal, publishAt, changedAt }) => ({
        key: String(id),
        cells: {
          text: isEdited(kind) && (
            <a href={paths.editText(segmentOf(kind), slug)}>{kind === "code" ? `${slug}: ${title}` : title}</a>
          ),
          kind: [
            entryKindLabels[kind],
            isWithdrawal ? messages.isWithdrawal : isNew && messages.isNew,
            note && messages.wasSentBack,
          ]
            .filter(Boolean)
            .join(", "),
          who: editor ?? messages.nobody,
          when: formatMoment(publishAt ?? changedAt),
        },
      }))}
    />
  );
}
