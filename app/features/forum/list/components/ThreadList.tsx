import { CodeChip } from "~/components/content/CodeChip";
import { ModalityTag } from "~/components/content/ModalityTag";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { type Choice, withChoice } from "~/lib/choice";
import { formatMoment, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { environmentLabels } from "../../labels";
import { messages } from "../../messages";
import type { ThreadRow } from "../list.server";

/** Threads, one a row: what it is about, what it is worth, who wrote last. */
export function ThreadList({ rows, choice, level = 2 }: { rows: readonly ThreadRow[]; choice: Choice; level?: 2 | 3 }) {
  const Title = `h${level}` as const;
  return (
    <ul className="threads list-unstyled">
      {rows.map((thread) => (
        <li key={thread.id} className="thread-row">
          <div className="thread-main">
            <Title className="entry-title">
              <a href={withChoice(paths.thread(thread.id, thread.slug), choice)}>{thread.title}</a>
              <News thread={thread} />
            </Title>
            <div className="meta">
              <ThreadStates thread={thread} />
              {thread.stage && <StageTag stage={thread.stage} />}
              {thread.modality && <ModalityTag modality={thread.modality} />}
              {thread.codes.map((code) => (
                <CodeChip key={code} code={code} href={withChoice(paths.code(code), choice)} />
              ))}
              {thread.environment && <span>{environmentLabels[thread.environment]}</span>}
            </div>
          </div>
          <p className="thread-figure">
            <strong>{thread.visibility === "riservata" ? "–" : formatNumber(thread.meToos)}</strong>{" "}
            {messages.list.meToo}
          </p>
          <p className="thread-figure">
            <strong>{formatNumber(thread.replies)}</strong> {messages.list.replies(thread.replies)}
          </p>
          <p className="thread-last">
            <time dateTime={thread.lastPostAt.toISOString()}>{formatMoment(thread.lastPostAt)}</time>{" "}
            <span>{thread.lastPostBy}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function News({ thread: { readNumber, lastNumber } }: { thread: ThreadRow }) {
  if (readNumber === null || readNumber >= lastNumber) return null;
  return <span className="news"> {messages.list.news(lastNumber - readNumber)}</span>;
}

type States = Pick<
  ThreadRow,
  | "solutions"
  | "officials"
  | "replies"
  | "visibility"
  | "pinnedAt"
  | "lockedAt"
  | "hiddenAt"
  | "duplicateOf"
  | "waitingFor"
>;

/** What a thread is at: every state in words. */
export function ThreadStates({ thread }: { thread: States }) {
  const words = messages.list;
  return (
    <>
      {thread.pinnedAt && (
        <StateTag kind="info" icon="pin">
          {words.pinned}
        </StateTag>
      )}
      {thread.hiddenAt && <StateTag kind="blocked">{words.hidden}</StateTag>}
      {thread.visibility === "riservata" && <StateTag kind="private">{words.reserved}</StateTag>}
      {thread.duplicateOf !== null && <StateTag kind="info">{words.duplicate}</StateTag>}
      {thread.solutions > 0 && <StateTag kind="done">{words.solved}</StateTag>}
      {thread.officials.map((official) => (
        <StateTag key={official} kind="official">
          {messages.officials[official]}
        </StateTag>
      ))}
      {thread.replies === 0 && thread.lockedAt === null && (
        <StateTag kind="info" icon="help">
          {words.unanswered}
        </StateTag>
      )}
      {thread.lockedAt && thread.duplicateOf === null && (
        <StateTag kind="info" icon="lock">
          {words.locked}
        </StateTag>
      )}
      {thread.waitingFor === "comune" && thread.solutions === 0 && (
        <StateTag kind="info" icon="clock">
          {words.waitingComune}
        </StateTag>
      )}
    </>
  );
}
