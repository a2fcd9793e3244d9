import type { ReactNode } from "react";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { FileList } from "~/features/uploads/components/FileList";
import { formatMoment } from "~/lib/format";
import { messages } from "../../messages";
import type { Report } from "../queries.server";
import { writerWords } from "./writer";

const words = messages.handling;

interface Props {
  report: Report;
  /** Seen by who wrote it. */
  isOwn?: boolean;
  /** Under the report: the form that closes it. */
  children?: ReactNode;
}

export function ReportDetail({ report, isOwn, children }: Props) {
  const { path, body, createdAt, handledAt, handledBy, answer, writer, files } = report;
  return (
    <>
      <PageHead title={isOwn ? words.own : words.one} />
      <DefinitionList
        items={[
          { term: words.page, detail: path ? <a href={path}>{path}</a> : words.wholeSite },
          { term: words.received, detail: <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time> },
          { term: words.from, detail: isOwn ? "" : writerWords(writer) },
          { term: words.attached, detail: files.length > 0 && <FileList files={files} /> },
          {
            term: words.closed,
            detail: handledAt && words.closedBy(formatMoment(handledAt), isOwn ? null : handledBy),
          },
        ].filter(({ detail }) => detail)}
      />
      <p className="typed-text">{body}</p>
      {answer && (
        <>
          <h2>{words.answer}</h2>
          <p className="typed-text">{answer}</p>
        </>
      )}
      {isOwn && !answer && <p className="note">{handledAt ? words.noAnswer : words.pending}</p>}
      {children}
    </>
  );
}
