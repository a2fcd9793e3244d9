import type { ReactNode } from "react";
import { ModalityTag } from "~/components/content/ModalityTag";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { TextBody } from "~/features/content/components/TextBody";
import { formatDate, formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Card } from "../related.server";
import type { ShownPost } from "../show.server";
import { PostCards } from "./PostCards";
import { PostFiles } from "./PostFiles";
import { WaitingFiles } from "./WaitingFiles";

interface Props {
  post: ShownPost;
  /** Address of its thread, for links to the message. */
  thread: { id: number; slug: string; comuneId: number | null; authorId: number };
  cards: readonly Card[];
  /** Whether its reader has written it: only they decide on its pictures. */
  isOwn: boolean;
  /** What the reader can do with it, after the links everybody has. */
  children?: ReactNode;
}

/** One message: who speaks beside it, the text, what it names, what can be done with it. */
export function PostView({ post, thread, cards, isOwn, children }: Props) {
  const isSolution = post.number > 1 && post.solutionAt !== null && post.html !== null;
  const isOfAsker = post.number > 1 && post.authorId === thread.authorId;
  const kind = isSolution ? " post-solution" : post.official ? " post-official" : "";
  return (
    <article className={`post${kind}`} id={`m-${post.number}`} tabIndex={-1}>
      {isSolution && <SolutionRibbon post={post} />}
      <header className="post-who">
        <p className="post-speaker">{post.speaker}</p>
        {post.authorName && <p className="note">{post.authorName}</p>}
        {post.official && (
          <p>
            <StateTag kind="official">{messages.official}</StateTag>
          </p>
        )}
        {isOfAsker && <p className="note">{messages.asked}</p>}
        {post.number > 1 && !isOfAsker && (post.stage || post.modality) && (
          <p className="line">
            {post.stage && <StageTag stage={post.stage} />}
            {post.modality && <ModalityTag modality={post.modality} />}
          </p>
        )}
        {post.product && post.comuneName && <p className="note">{messages.with(post.product)}</p>}
        <p className="note">
          <time dateTime={post.createdAt.toISOString()}>{formatMoment(post.createdAt)}</time>
        </p>
      </header>
      <div className="post-body">
        {post.hiddenAt && <p className="note">{messages.hiddenPost(post.hiddenReason ?? "")}</p>}
        {post.html !== null && (
          <>
            <TextBody html={post.html} />
            <PostFiles files={post.files} />
            <WaitingFiles files={post.unpublished} isOwn={isOwn} />
            <PostCards refs={post.refs} cards={cards} />
          </>
        )}
        <footer className="post-actions">
          <a href={paths.post(thread.id, thread.slug, post.number)} data-copy-link>
            {messages.link}
            <span className="visually-hidden">{messages.ofMessage(post.number)}</span>
          </a>
          {post.editedAt && <span className="note">{messages.edited(formatDate(post.editedAt))}</span>}
          {post.revisions > 0 && post.html !== null && (
            <a href={paths.postHistory(post.id)} rel="nofollow">
              {messages.history(post.revisions)}
            </a>
          )}
          {children}
        </footer>
      </div>
    </article>
  );
}

function SolutionRibbon({ post }: { post: ShownPost }) {
  const { solutionAt, solutionFor, verifiedFor, verifiedAt } = post;
  return (
    <p className="post-ribbon">
      <StateTag kind="done">{messages.solutionTitle}</StateTag>{" "}
      <span className="note">
        {solutionFor && `${messages.solutionFor(solutionFor)}, `}
        {solutionAt && formatDate(solutionAt)}.{" "}
        {verifiedFor && verifiedAt && messages.verified(verifiedFor, formatDate(verifiedAt))}
      </span>
    </p>
  );
}
