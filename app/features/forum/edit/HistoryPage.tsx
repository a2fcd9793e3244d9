import { Difference } from "~/components/content/Difference";
import { PageHead } from "~/components/content/PageHead";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { postHistory } from "./history.server";
import { messages } from "./messages";

type Props = Awaited<ReturnType<typeof postHistory>>;

/** The edits of a message, each as lines taken out and put in. */
export function HistoryPage({ post, thread, changes }: Props) {
  const words = messages.history;
  return (
    <>
      <PageHead title={words.title} lead={changes.length ? words.lead : words.none} />
      {changes.map(({ id, at, lines, title }) => (
        <section key={id} aria-labelledby={`v-${id}`}>
          <h2 className="h3" id={`v-${id}`}>
            {words.until(formatDateTime(at))}
          </h2>
          <Difference
            lines={[
              ...(title
                ? [
                    { kind: "removed" as const, text: words.titleLine + title.before },
                    { kind: "added" as const, text: words.titleLine + title.after },
                  ]
                : []),
              ...lines,
            ]}
          />
        </section>
      ))}
      <p>
        <a href={paths.post(thread.id, thread.slug, post.number)}>{thread.title}</a>
      </p>
    </>
  );
}
