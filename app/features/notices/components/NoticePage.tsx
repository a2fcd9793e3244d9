import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { TextBody } from "~/features/content/components/TextBody";
import { TextMeta } from "~/features/content/components/TextMeta";
import type { Choice } from "~/lib/choice";
import { formatDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { readNotice } from "../queries.server";

type Props = Awaited<ReturnType<typeof readNotice>> & { choice: Choice; path: string };

export function NoticePage({ notice, html, others, choice, path }: Props) {
  return (
    <Columns kind="reading">
      <article>
        <PageHead
          title={notice.title}
          lead={notice.summary}
          kicker={<time dateTime={notice.details.date}>{messages.published(formatDate(notice.details.date))}</time>}
        >
          <TextMeta text={notice} />
        </PageHead>
        <TextBody html={html} />
        <Helpful path={withChoice(path, choice)} suggestHref={paths.report(path)} />
      </article>
      <aside>
        <Panel title={messages.others} tone="calm">
          <RowList>
            {others.map((other) => (
              <span key={other.slug}>
                <span className="note">{formatDate(other.details.date)}</span>
                <br />
                <a href={withChoice(paths.notice(other.slug), choice)}>{other.title}</a>
              </span>
            ))}
          </RowList>
        </Panel>
      </aside>
    </Columns>
  );
}
