import { Callout } from "~/components/content/Callout";
import { StateTag } from "~/components/content/StateTag";
import { formatDateTime } from "~/lib/format";
import { messages } from "../messages";
import type { TextPageData } from "../page.server";

const KINDS = { draft: "info", review: "late", scheduled: "done" } as const;

/** Where a draft stands, and why it came back. */
export function DraftState({ draft }: Pick<TextPageData, "draft">) {
  if (!draft) return null;
  const { state, editor, reviewer, note, publishAt, changedAt } = draft;
  const who = editor ?? messages.nobody;
  const when = formatDateTime(changedAt);
  return (
    <>
      <p className="line">
        <StateTag kind={KINDS[state]}>{messages.states[state]}</StateTag>
        <span>
          {state === "scheduled" && publishAt
            ? messages.stateText.scheduled(formatDateTime(publishAt), reviewer ?? messages.nobody)
            : messages.stateText[state === "scheduled" ? "review" : state](who, when)}
        </span>
      </p>
      {note && (
        <Callout tone="warning" title={messages.sentBack}>
          <p className="mb-0">{note}</p>
        </Callout>
      )}
    </>
  );
}
