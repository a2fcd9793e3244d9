import { CreateLink } from "~/components/content/EditLink";
import { Entry } from "~/components/content/Entry";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { StageTags } from "~/components/content/StageTag";
import type { EntrySummary } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { clock } from "~/lib/clock";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  videos: EntrySummary<"video">[];
  choice: Choice;
}

export function VideoList({ videos, choice }: Props) {
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead}>
        <CreateLink href={paths.newVideo()}>{messages.create}</CreateLink>
      </PageHead>
      <RowList>
        {videos.map(({ slug, title, summary, stages, details }) => (
          <Entry
            key={slug}
            level={2}
            title={title}
            href={withChoice(paths.video(slug), choice)}
            summary={summary}
            meta={
              <>
                <span>{messages.length(clock(details.seconds))}</span>
                {stages.length > 0 && <StageTags stages={stages} />}
              </>
            }
          />
        ))}
      </RowList>
    </>
  );
}
