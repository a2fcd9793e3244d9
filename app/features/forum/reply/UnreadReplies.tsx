import { StateTag } from "~/components/content/StateTag";
import { TextBody } from "~/features/content/components/TextBody";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../thread/messages";
import type { ShownPost } from "../thread/show.server";

interface Props {
  posts: readonly ShownPost[];
  thread: { id: number; slug: string };
}

/** What others have answered while this answer was written, to be read before it is sent. */
export function UnreadReplies({ posts, thread }: Props) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without script nothing else moves the writer to what they have not read
    <section className="meanwhile" role="alert" tabIndex={-1} autoFocus aria-labelledby="intanto">
      <h3 id="intanto" className="h4">
        {messages.answer.meanwhile(posts.length)}
      </h3>
      {posts.map((post) => (
        <article key={post.id}>
          <p className="note">
            <a href={paths.post(thread.id, thread.slug, post.number)}>{post.speaker}</a>,{" "}
            <time dateTime={post.createdAt.toISOString()}>{formatMoment(post.createdAt)}</time>{" "}
            {post.official && <StateTag kind="official">{messages.official}</StateTag>}
          </p>
          {post.html !== null && <TextBody html={post.html} />}
        </article>
      ))}
    </section>
  );
}
