import { DefinitionList } from "~/components/content/DefinitionList";
import { EditLink } from "~/components/content/EditLink";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { EntryLinks } from "~/features/content/components/EntryLinks";
import { TextBody } from "~/features/content/components/TextBody";
import { ReviewNotice, TextMeta } from "~/features/content/components/TextMeta";
import { type DetailsByKind, DOCUMENT_FILE_ANCHOR, type DocumentFile } from "~/features/content/details";
import { genreLabels } from "~/features/content/labels";
import { sizeWords } from "~/features/uploads/kinds";
import type { Choice } from "~/lib/choice";
import { formatPartialDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { readDocument } from "../queries.server";

type Props = Awaited<ReturnType<typeof readDocument>> & { choice: Choice; path: string };

/** What a document is, where it stands, what it changed and which texts of the site it touches. */
export function DocumentPage({ document, html, touched, isScan, choice, path }: Props) {
  const { genre, number, date, issuer, published, href, releases } = document.details;
  const files = datedFiles(document.details);
  return (
    <Columns kind="reading">
      <article>
        <PageHead title={document.title} lead={document.summary} kicker={genreLabels[genre]}>
          <TextMeta text={document} />
          <EditLink href={paths.editText("documenti", document.slug)} isDocument>
            {" · "}
            <a href={paths.newRelease(document.slug)}>{messages.addRelease}</a>
          </EditLink>
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
        {files.length ? (
          <Files slug={document.slug} files={files} scanHelp={isScan ? paths.report(path) : null} />
        ) : (
          <p className="note">{messages.notHere}</p>
        )}
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

interface DatedFile {
  date: string;
  file: DocumentFile;
}

/** The files of a document with the day of their version, the one in use first. */
function datedFiles({ date, file, releases }: DetailsByKind["document"]): DatedFile[] {
  const versions = [...releases.map((release) => ({ date: release.date, file: release.file })), { date, file }];
  return versions.flatMap((version) => (version.file ? [{ date: version.date, file: version.file }] : []));
}

interface FilesProps {
  slug: string;
  files: DatedFile[];
  /** Of a file without text: where to ask for it. */
  scanHelp: string | null;
}

function Files({ slug, files: [newest, ...earlier], scanHelp }: FilesProps) {
  if (!newest) return null;
  return (
    <Section id={DOCUMENT_FILE_ANCHOR} title={messages.file}>
      <p>
        <FileLink slug={slug} {...newest} />
      </p>
      {scanHelp && (
        <p className="note">
          {messages.scan}{" "}
          <a href={scanHelp} rel="nofollow">
            {messages.scanHelp}
          </a>
          .
        </p>
      )}
      {earlier.length > 0 && (
        <>
          <p className="note mb-1">{messages.earlier}</p>
          <ul>
            {earlier.map((version) => (
              <li key={version.file.id}>
                <FileLink slug={slug} {...version} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function FileLink({ slug, date, file }: DatedFile & { slug: string }) {
  return (
    <>
      <a href={paths.documentFile(slug, file.id)} download>
        {messages.download(file.name, sizeWords(file.bytes))}
      </a>
      , {messages.fileOf(formatPartialDate(date))}
    </>
  );
}
