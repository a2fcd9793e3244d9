import { Difference } from "~/components/content/Difference";
import { PageHead } from "~/components/content/PageHead";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { TextHistory } from "../history.server";
import { type Place, segmentOf } from "../kinds";
import { messages } from "../messages";

const words = messages.versions;

/** Every text that was in force, each with what it changed. */
export function VersionsPage({ place, history }: { place: Place; history: TextHistory }) {
  const segment = segmentOf(place.kind);
  return (
    <>
      <PageHead title={words.title} kicker={history.title} lead={words.lead} />
      {history.versions.map(({ id, version, createdAt, origin, writer, reviewer, lines }) => (
        <section key={id} aria-labelledby={`v-${id}`} className="section">
          <h2 className="h3" id={`v-${id}`}>
            {words.version(version, formatDateTime(createdAt))}
          </h2>
          <p className="note">
            {origin === "file" ? words.ofFile : words.by(writer ?? messages.nobody, reviewer ?? messages.nobody)}
          </p>
          {lines === null ? <p>{words.first}</p> : lines.length ? <Difference lines={lines} /> : <p>{words.same}</p>}
        </section>
      ))}
      {history.next !== null && (
        <p>
          <a href={paths.textHistory(segment, place.slug, { prima: history.next })}>{words.earlier}</a>
        </p>
      )}
      <p>
        <a href={paths.editText(segment, place.slug)}>{history.title}</a>
      </p>
    </>
  );
}
