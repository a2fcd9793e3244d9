import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { EntryLinks } from "~/features/content/components/EntryLinks";
import { TextBody } from "~/features/content/components/TextBody";
import { ReviewNotice, TextMeta } from "~/features/content/components/TextMeta";
import { genreLabels } from "~/features/content/labels";
import type { Choice } from "~/lib/choice";
import { formatPartialDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { readDocument } from "../queries.server";

type Props = Awaited<ReturnType<typeof readDocument>> & { choice: Choice; path: string };

/** What a document is, where it stands, what it changed and which texts of the site it touches. */
export function DocumentPage({ document, html, touched, choice, path }: Props) {
  const { genre, number, date, issuer, published, href, releases } = document.details;
  return (
    <Columns kind="reading">
      <article>
        <PageHead title={document.title} lead={document.summary} kicker={genreLabels[genre]}>
          <TextMeta text={document} />
        </PageHead>
        <ReviewNotice reviewBy={document.reviewBy} path={path} />
        <DefinitionList
          items={[
            { term: messages.number, detail: number },
            { term: messages.date, detail: formatPartialDate(date) },
            { term: messages.issuer, detail: issuer },
            { term: messages.published, detail: href ? <a href={href}>{published}</a> : published },
          ]}
        />
        <p className="note">{messages.notHere}</p>
        <TextBody html={html} />
        {releases.length > 0 && (
          <Section id="versioni" title={messages.releases}>
            <DefinitionList
              items={releases.map(({ date, changed }) => ({
                term: formatPartialDate(date),
                detail: changed,
              }))}
            />
          </Section>
        )}
        <Helpful path={withChoice(path, choice)} suggestHref={paths.report(path)} />
      </article>
      {touched.length > 0 && (
        <aside>
          <Panel title={messages.touches}>
            <EntryLinks entries={touched} choice={choice} />
          </Panel>
        </aside>
      )}
    </Columns>
  );
}
