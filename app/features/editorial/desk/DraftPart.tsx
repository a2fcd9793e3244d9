import { entryKindLabels } from "~/features/content/labels";
import { formatMoment } from "~/lib/format";
import type { TextDesk } from "./desk.server";
import { messages } from "./messages";
import { TextPart } from "./TextPart";

interface Props {
  id: string;
  title: string;
  none: string;
  drafts: TextDesk["drafts"];
}

/** Drafts of one state, the one that waits longest first. */
export function DraftPart({ id, title, none, drafts }: Props) {
  const isScheduled = drafts.some(({ publishAt }) => publishAt);
  return (
    <TextPart
      id={id}
      title={title}
      none={none}
      texts={drafts}
      keyOf={(draft) => String(draft.id)}
      columns={[
        { key: "kind", label: messages.kind, cell: kindWords },
        { key: "who", label: messages.who, cell: ({ editor }) => editor ?? messages.nobody },
        {
          key: "when",
          label: isScheduled ? messages.comesOut : messages.when,
          cell: ({ publishAt, changedAt }) => formatMoment(publishAt ?? changedAt),
        },
      ]}
    />
  );
}

/** «FAQ, testo nuovo». */
function kindWords({ kind, isNew, isWithdrawal, note }: TextDesk["drafts"][number]): string {
  const what = isWithdrawal ? messages.isWithdrawal : isNew && messages.isNew;
  return [entryKindLabels[kind], what, note && messages.wasSentBack].filter(Boolean).join(", ");
}
