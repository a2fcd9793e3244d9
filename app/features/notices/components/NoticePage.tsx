import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { TextBody } from "~/features/content/components/TextBody";
import { TextMeta } from "~/features/content/components/TextMeta";
import type { Choice } from "~/lib/choice";
import { formatDate, formatDateTime } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { importanceLabels } from "../labels";
import { messages } from "../messages";
import type { readNotice } from "../queries.server";
import { NoticeFiles } from "./NoticeFiles";
import { ReadingPanel } from "./ReadingPanel";
import { TouchedList } from "./TouchedList";

type Props = Awaited<ReturnType<typeof readNotice>> & { choice: Choice; path: string };

export function NoticePage(props: Props) {
  const { notice, html, others, files, reading, release, expiresAt, manageId, choice, path } = props;
  return (
    <Columns kind="reading">
      <article>
        <PageHead
          title={notice.title}
          lead={notice.summary}
          kicker={<time dateTime={notice.date}>{messages.published(formatDate(notice.date))}</time>}
        >
          {notice.importance !== "ordinario" && (
            <StateTag kind={notice.importance === "bloccante" ? "blocked" : "late"} icon="info">
              {importanceLabels[notice.importance]}
            </StateTag>
          )}
          <TextMeta text={notice} />
          {expiresAt && <p className="note">{messages.until(formatDateTime(expiresAt))}</p>}
          {notice.isForFew && (
            <p>
              <StateTag kind="private">{messages.few}</StateTag>
            </p>
          )}
        </PageHead>
        <TextBody html={html} />
        <NoticeFiles files={files} />
        {release && <TouchedList {...release} />}
        <ReadingPanel reading={reading} importance={notice.importance} path={path} />
        {!notice.isForFew && <Helpful path={withChoice(path, choice)} suggestHref={paths.report(path)} />}
      </article>
      <aside>
        {manageId !== null && (
          <p>
            <a href={paths.manageNotice(manageId)}>{messages.manage}</a>
          </p>
        )}
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
