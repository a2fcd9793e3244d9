import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { formatMoment } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { flagLabels } from "../labels";
import type { flaggedPosts } from "./flags.server";
import { messages } from "./messages";

interface Props {
  posts: Awaited<ReturnType<typeof flaggedPosts>>;
  isDone: boolean;
  refused: Refused | null;
}

/** Flagged messages, each with why, and the two ways to close it. */
export function FlagQueue({ posts, isDone, refused }: Props) {
  const words = messages.queue;
  const errors = Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }));
  return (
    <>
      <PageHead title={words.title} lead={posts.length ? words.open(posts.length) : words.lead} />
      {isDone && !refused && <Callout tone="success">{words.closed}</Callout>}
      <ErrorSummary errors={errors} />
      {posts.length === 0 && <Callout title={words.empty}>{words.emptyText}</Callout>}
      <RowList>
        {posts.map((post) => (
          <article key={post.postId} className="mb-3">
            <h2 className="h3">
              <a href={paths.post(post.threadId, post.slug, post.number)}>{post.title}</a>
            </h2>
            <p className="note">
              {words.times(post.flags.length)}, {formatMoment(post.since)}
            </p>
            <ul className="small">
              {post.flags.map(({ reason, note }) => (
                <li key={`${reason} ${note}`}>
                  {flagLabels[reason]}
                  {note && `: ${note}`}
                </li>
              ))}
            </ul>
            <blockquote className="typed-text">{post.excerpt}</blockquote>
            <form method="post" action={paths.forumFlags()} noValidate>
              <input type="hidden" name="messaggio" value={post.postId} />
              <Field
                id={`perche-${post.postId}`}
                name="perche"
                label={words.why}
                hint={words.whyHint}
                error={refused?.errors[`perche-${post.postId}`]}
                maxLength={200}
              />
              <div className="form-actions mt-0">
                <button type="submit" name="intento" value="lascia" className="btn btn-outline-primary btn-sm">
                  {words.leave}
                </button>
                <button type="submit" name="intento" value="nascondi" className="btn btn-outline-primary btn-sm">
                  {words.hide}
                </button>
              </div>
            </form>
          </article>
        ))}
      </RowList>
    </>
  );
}
