import { Entry } from "~/components/content/Entry";
import { ModalityTags } from "~/components/content/ModalityTag";
import { RowList } from "~/components/content/RowList";
import { StageTags } from "~/components/content/StageTag";
import type { EntrySummary } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { formatDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";

interface Props {
  notices: EntrySummary<"notice">[];
  choice: Choice;
  /** Of the titles: 2 where the list is the page itself. */
  level?: 2 | 3;
}

/** Notices, newest first, each with its date and for whom it is. */
export function NoticeRows({ notices, choice, level = 3 }: Props) {
  return (
    <RowList>
      {notices.map((notice) => (
        <Entry
          key={notice.slug}
          level={level}
          title={notice.title}
          href={withChoice(paths.notice(notice.slug), choice)}
          summary={notice.summary}
          meta={
            <>
              <time dateTime={notice.details.date}>{formatDate(notice.details.date)}</time>
              {notice.stages.length > 0 && <StageTags stages={notice.stages} />}
              {notice.modalities.length > 0 && <ModalityTags modalities={notice.modalities} />}
            </>
          }
        />
      ))}
    </RowList>
  );
}
