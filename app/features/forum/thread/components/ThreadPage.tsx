import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { CodeChip } from "~/components/content/CodeChip";
import { ModalityTag } from "~/components/content/ModalityTag";
import { SectionHead } from "~/components/content/SectionHead";
import { StageTag } from "~/components/content/StageTag";
import { Columns } from "~/components/layout/Columns";
import { Pager } from "~/components/navigation/Pager";
import { type Choice, withChoice } from "~/lib/choice";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { environmentLabels } from "../../labels";
import { ThreadStates } from "../../list/components/ThreadList";
import { messages as forum } from "../../messages";
import { type Done, messages } from "../messages";
import type { PageData } from "../page.server";
import { MeToo } from "./MeToo";
import { PostActions } from "./PostActions";
import { PostView } from "./PostView";
import { ThreadAside } from "./ThreadAside";
import { ThreadNotices } from "./ThreadNotices";

interface Props {
  page: PageData;
  choice: Choice;
  done: Done | null;
  /** The form to answer, or why there is none. */
  children: ReactNode;
}

export function ThreadPage({ page, choice, done, children }: Props) {
  const { thread, question, solutions, replies, cards, previous, next, rights } = page;
  const post = (shown: (typeof replies)[number]) => (
    <PostView key={shown.id} post={shown} thread={thread} cards={cards} isOwn={rights?.personId === shown.authorId}>
      <PostActions post={shown} thread={thread} rights={rights} />
    </PostView>
  );
  return (
    <Columns kind="aside">
      <div className="thread" data-thread={thread.id}>
        <h1>{thread.title}</h1>
        <div className="meta thread-meta">
          <ThreadStates thread={{ ...thread, officials: [] }} />
          {thread.stage && <StageTag stage={thread.stage} />}
          {thread.modality && <ModalityTag modality={thread.modality} />}
          {thread.environment && <span>{messages.environment(environmentLabels[thread.environment])}</span>}
          {thread.codes.map((code) => (
            <CodeChip key={code} code={code} href={withChoice(paths.code(code), choice)} />
          ))}
        </div>
        {done && (
          <div role="status">
            <Callout tone="success">{messages.done[done]}</Callout>
          </div>
        )}
        <ThreadNotices thread={thread} age={page.age} newsFrom={page.newsFrom} newsCount={page.newsCount} />
        {question && (
          <div className="question">
            {post(question)}
            {thread.visibility === "pubblica" && (
              <MeToo thread={thread} count={thread.meToos} breakdown={page.breakdown} mine={page.meToo} />
            )}
          </div>
        )}
        {solutions.map(post)}
        {replies.length > 0 && (
          <section className="section" aria-labelledby="risposte">
            <SectionHead
              id="risposte"
              title={solutions.length ? messages.others(page.otherReplies) : messages.replies(thread.replies)}
            />
            {replies.map(post)}
          </section>
        )}
        {thread.replies === 0 && <p className="section">{messages.noReplies}</p>}
        <Pager
          label={messages.pages}
          previousHref={
            previous === null ? null : paths.thread(thread.id, thread.slug, { dopo: previous || undefined })
          }
          nextHref={next === null ? null : paths.thread(thread.id, thread.slug, { dopo: next })}
        />
        {children}
      </div>
      <ThreadAside page={page} choice={choice} />
    </Columns>
  );
}

/** What a search engine shows under the title. */
export function threadDescription({ createdAt, comuneName }: { createdAt: Date; comuneName: string | null }): string {
  return `${forum.title}, ${comuneName ? `Comune di ${comuneName}, ` : ""}${formatDateTime(createdAt)}.`;
}
