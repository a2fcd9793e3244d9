import { Panel } from "~/components/content/Panel";
import { formatMoment } from "~/lib/format";
import { messages } from "../messages";
import type { noticeVersions } from "../page.server";

type Props = Pick<Awaited<ReturnType<typeof noticeVersions>>, "versions">;

/** Every text a notice has had, as it was written. */
export function VersionList({ versions }: Props) {
  return (
    <>
      {versions.map(({ id, title, summary, source, createdAt, by }) => (
        <Panel key={id} title={title}>
          <p className="note">{messages.versions.by(by, formatMoment(createdAt))}</p>
          <p>{summary}</p>
          <pre className="notice-source">{source}</pre>
        </Panel>
      ))}
    </>
  );
}
