import { DefinitionList } from "~/components/content/DefinitionList";
import { Panel } from "~/components/content/Panel";
import { entryPath } from "~/features/content/addresses";
import { FileList } from "~/features/uploads/components/FileList";
import { formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import { segmentOf } from "../kinds";
import { messages } from "../messages";
import type { TextPageData } from "../page.server";

const words = messages.inForce;

/** Where the files of a text are opened on its page. */
export const FILES_ANCHOR = "file-della-bozza";

/** Beside the draft: what is in force, who cares for it and until when. */
export function TextAside({ text }: { text: TextPageData }) {
  const { place, entry, thread, files, rights } = text;
  return (
    <aside>
      <Panel title={words.title}>
        {entry ? (
          <>
            <DefinitionList
              items={[
                { term: words.version, detail: entry.version },
                { term: words.updated, detail: formatDate(entry.updatedOn) },
                { term: words.owner, detail: entry.owner },
                {
                  term: words.reviewBy,
                  detail: `${formatDate(entry.reviewBy)}${entry.isLate ? ` (${words.late})` : ""}`,
                },
                { term: words.origin, detail: entry.origin === "file" ? words.ofFile : words.ofSite },
              ]}
            />
            <p>
              <a href={entryPath(place.kind, place.slug)}>{messages.seePage}</a>
            </p>
            {place.kind === "document" && rights.canWrite && (
              <p>
                <a href={paths.newRelease(place.slug)}>{messages.actions.addRelease}</a>
              </p>
            )}
            {place.kind === "video" && rights.canWrite && (
              <p>
                <a href={paths.film(place.slug)}>{messages.actions.film}</a>
              </p>
            )}
            <p className="mb-0">
              <a href={paths.textHistory(segmentOf(place.kind), place.slug)}>{messages.history}</a>
            </p>
          </>
        ) : (
          <p className="mb-0">
            {text.withdrawn ? words.withdrawn : words.none}
            {text.withdrawn && (
              <>
                <br />
                <a href={paths.textHistory(segmentOf(place.kind), place.slug)}>{messages.history}</a>
              </>
            )}
          </p>
        )}
      </Panel>
      {files.length > 0 && (
        <Panel title={messages.fields.file} id={FILES_ANCHOR}>
          <FileList files={files} />
        </Panel>
      )}
      {thread && (
        <Panel title={messages.fromThread} tone="calm">
          <p className="mb-0">
            <a href={paths.thread(thread.id, thread.slug)}>{thread.title}</a>
          </p>
        </Panel>
      )}
      <p className="mt-3">
        <a href={paths.editorial()}>{messages.actions.back}</a>
      </p>
    </aside>
  );
}
