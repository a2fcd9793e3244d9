import { PageHead } from "~/components/content/PageHead";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Line } from "./difference";
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
          <div className="difference">
            {title && (
              <>
                <DifferenceLine line={{ kind: "removed", text: words.titleLine + title.before }} />
                <DifferenceLine line={{ kind: "added", text: words.titleLine + title.after }} />
              </>
            )}
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rendered difference never changes its order
              <DifferenceLine key={index} line={line} />
            ))}
          </div>
        </section>
      ))}
      <p>
        <a href={paths.post(thread.id, thread.slug, post.number)}>{thread.title}</a>
      </p>
    </>
  );
}

const SIGNS = { same: "", added: "+", removed: "−" };

function DifferenceLine({ line }: { line: Line | null }) {
  if (!line) return <p className="note">[…]</p>;
  const { kind, text } = line;
  const spoken = kind === "same" ? null : messages.history[kind];
  return (
    <p className={kind === "same" ? undefined : kind} data-sign={SIGNS[kind]}>
      {spoken && <span className="visually-hidden">{spoken}</span>}
      {text || "\u00a0"}
    </p>
  );
}
