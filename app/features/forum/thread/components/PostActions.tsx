import { paths } from "~/lib/paths";
import { messages as redact } from "../../redact/messages";
import { messages } from "../messages";
import type { Rights } from "../page.server";
import type { ShownPost } from "../show.server";

interface Props {
  post: ShownPost;
  thread: { id: number; slug: string; visibility: string };
  rights: Rights | null;
}

/** What somebody who is signed in can do with a message. */
export function PostActions({ post, thread, rights }: Props) {
  if (!rights || post.html === null) return null;
  const action = paths.thread(thread.id, thread.slug);
  const of = <span className="visually-hidden">{messages.ofMessage(post.number)}</span>;
  const isSolution = post.solutionAt !== null;
  return (
    <>
      {rights.canReply && !post.hiddenAt && (
        <a href={`${paths.thread(thread.id, thread.slug, { cita: post.number })}#rispondi`} rel="nofollow">
          {messages.quote}
          {of}
        </a>
      )}
      {rights.editable.includes(post.id) && (
        <a href={paths.editPost(post.id)} rel="nofollow">
          {messages.edit}
          {of}
        </a>
      )}
      {post.authorId !== rights.personId && !post.hiddenAt && (
        <a href={paths.flagPost(post.id)} rel="nofollow">
          {messages.flag}
          {of}
        </a>
      )}
      {rights.canModerate && (
        <a href={paths.redactPost(post.id)} rel="nofollow">
          {redact.action}
          {of}
        </a>
      )}
      {post.number > 1 && rights.canSolve && !post.hiddenAt && (
        <details className="solve">
          <summary>
            {isSolution ? messages.solve.change : messages.solve.mark}
            {of}
          </summary>
          <form method="post" action={action}>
            <input type="hidden" name="messaggio" value={post.id} />
            <label className="form-label" htmlFor={`per-${post.id}`}>
              {messages.solve.for}
            </label>
            <input
              className="form-control"
              id={`per-${post.id}`}
              name="per"
              maxLength={80}
              defaultValue={post.solutionFor ?? ""}
              placeholder={messages.solve.forHint}
            />
            <div className="form-actions">
              <button type="submit" name="intento" value="soluzione" className="btn btn-primary btn-sm">
                {messages.solve.mark}
              </button>
              {isSolution && (
                <button type="submit" name="intento" value="non-soluzione" className="btn btn-outline-primary btn-sm">
                  {messages.solve.unmark}
                </button>
              )}
            </div>
          </form>
        </details>
      )}
      {isSolution && rights.canVerify && (
        <details className="solve">
          <summary>
            {messages.solve.verify}
            {of}
          </summary>
          <form method="post" action={action}>
            <input type="hidden" name="messaggio" value={post.id} />
            <label className="form-label" htmlFor={`versione-${post.id}`}>
              {messages.solve.verify}
            </label>
            <input
              className="form-control width-half"
              id={`versione-${post.id}`}
              name="versione"
              maxLength={60}
              defaultValue={post.verifiedFor ?? ""}
            />
            <div className="form-actions">
              <button type="submit" name="intento" value="verifica" className="btn btn-primary btn-sm">
                {messages.solve.verifyButton}
              </button>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
