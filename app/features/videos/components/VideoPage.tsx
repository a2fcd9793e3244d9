import { Callout } from "~/components/content/Callout";
import { DataTable } from "~/components/content/DataTable";
import { EditLink } from "~/components/content/EditLink";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { TextBody } from "~/features/content/components/TextBody";
import { ReviewNotice, TextMeta } from "~/features/content/components/TextMeta";
import type { Choice } from "~/lib/choice";
import { clock } from "~/lib/clock";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { readVideo } from "../queries.server";
import { Player } from "./Player";

type Props = Awaited<ReturnType<typeof readVideo>> & { choice: Choice; path: string; mayAddFilm: boolean };

/** A video with all that is said and seen in it, for who cannot watch or hear it, and for search. */
export function VideoPage({ video, html, mediaType, mayAddFilm, choice, path }: Props) {
  const { seconds, scenes } = video.details;
  return (
    <Columns kind="reading">
      <article>
        <PageHead title={video.title} lead={video.summary} kicker={messages.length(clock(seconds))}>
          <TextMeta text={video} />
          <EditLink href={paths.editText("video", video.slug)} isDocument />
        </PageHead>
        <ReviewNotice reviewBy={video.reviewBy} path={path} />
        {mediaType ? (
          <Player slug={video.slug} title={video.title} mediaType={mediaType} />
        ) : (
          <Callout tone="note" title={messages.coming}>
            {messages.comingText}
          </Callout>
        )}
        {mayAddFilm && (
          <p>
            <a href={paths.film(video.slug)}>{messages.film.link}</a>
          </p>
        )}
        <Section id="testo" title={messages.transcript}>
          <TextBody html={html} />
        </Section>
        <Section id="scene" title={messages.scenes}>
          <DataTable
            caption={messages.scenesCaption}
            captionHidden
            columns={[
              { key: "at", label: messages.at, rowHeader: true },
              { key: "shows", label: messages.shows },
            ]}
            rows={scenes.map(({ at, shows }) => ({ key: String(at), cells: { at: clock(at), shows } }))}
          />
        </Section>
        <Helpful path={withChoice(path, choice)} suggestHref={paths.report(path)} />
      </article>
      <aside>
        <Chapters video={video} choice={choice} isPlayable={mediaType !== null} />
      </aside>
    </Columns>
  );
}

function Chapters({ video, choice, isPlayable }: Pick<Props, "video" | "choice"> & { isPlayable: boolean }) {
  return (
    <Panel title={messages.chapters}>
      <RowList ordered>
        {video.details.chapters.map(({ at, title, guide }) => (
          <div key={at} className="chapter">
            <span className="note">{clock(at)}</span>{" "}
            {isPlayable ? (
              <a href="#film" data-at={at}>
                {title}
              </a>
            ) : (
              title
            )}
            {guide && (
              <>
                <br />
                <a href={guideHref(guide, choice)}>
                  {messages.guide}
                  <span className="visually-hidden">: {title}</span>
                </a>
              </>
            )}
          </div>
        ))}
      </RowList>
    </Panel>
  );
}

/** `manual/page#section` as an address that keeps the reader's choice. */
function guideHref(guide: string, choice: Choice): string {
  const [page = "", section] = guide.split("#");
  const [manual = "", slug = ""] = page.split("/");
  return withChoice(paths.guide(manual, slug), choice) + (section ? `#${section}` : "");
}
