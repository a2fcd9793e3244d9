import { Callout } from "~/components/content/Callout";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Thread } from "../read.server";

interface Props {
  thread: Thread;
  /** Months since the last message, where they are worth a word. */
  age: number | null;
  newsFrom: number | null;
  newsCount: number;
}

/** What must be known before reading: who reads it, whether it is closed, old, answered elsewhere, or has news. */
export function ThreadNotices({ thread, age, newsFrom, newsCount }: Props) {
  const { visibility, comuneName, vendors, hiddenAt, lockedAt, duplicateOf, original, moderationReason } = thread;
  const reason = moderationReason ?? "";
  return (
    <>
      {visibility === "riservata" && (
        <p className="note">{messages.reservedTo(comuneName ?? "", vendors.join(", "))}</p>
      )}
      {hiddenAt && <Callout tone="warning">{messages.hiddenThread(reason)}</Callout>}
      {duplicateOf !== null && (
        <Callout>
          {original ? (
            <>
              {messages.duplicate} <a href={paths.thread(original.id, original.slug)}>{original.title}</a>
            </>
          ) : (
            messages.duplicateGone
          )}
        </Callout>
      )}
      {lockedAt && !hiddenAt && duplicateOf === null && <Callout>{messages.locked(reason)}</Callout>}
      {age !== null && <Callout tone="warning">{messages.old(messages.oldMonths(age))}</Callout>}
      {newsFrom !== null && (
        <p className="news-line">
          <strong>{messages.news(newsCount)}</strong>{" "}
          <a href={paths.post(thread.id, thread.slug, newsFrom)}>{messages.newsLink}</a>
        </p>
      )}
      <p className="news-line" data-news hidden>
        <a href={paths.thread(thread.id, thread.slug)} data-reload>
          {messages.live}
        </a>
      </p>
    </>
  );
}
