import type { ReactNode } from "react";
import { type Column, DataTable } from "~/components/content/DataTable";
import { SectionHead } from "~/components/content/SectionHead";
import { entryPath } from "~/features/content/addresses";
import { paths } from "~/lib/paths";
import type { EntryKind } from "~db/enums";
import { isEdited, segmentOf } from "../texts/kinds";
import { messages } from "./messages";

interface Text {
  kind: EntryKind;
  slug: string;
  title: string;
}

interface Props<T extends Text> {
  id: string;
  title: string;
  note?: string;
  none: string;
  texts: readonly T[];
  /** What tells the rows apart where a text may stand in several. */
  keyOf?(text: T): string;
  /** Beside the text, which comes first. */
  columns: readonly (Pick<Column, "key" | "label" | "width"> & { cell(text: T): ReactNode })[];
  children?: ReactNode;
}

/** One list of the desk: each text leads to where it is edited, or a sentence says that there is none. */
export function TextPart<T extends Text>({ id, title, note, none, texts, keyOf, columns, children }: Props<T>) {
  const isEmpty = texts.length === 0;
  return (
    <section className="section" aria-labelledby={id}>
      <SectionHead id={id} title={title} note={isEmpty ? undefined : note} />
      {isEmpty ? (
        <p>{none}</p>
      ) : (
        <DataTable
          caption={messages.listOf(title)}
          captionHidden
          columns={[
            { key: "text", label: messages.text, rowHeader: true, width: "wide" },
            ...columns.map(({ cell, ...column }) => ({ width: "small" as const, ...column })),
          ]}
          rows={texts.map((text) => ({
            key: keyOf?.(text) ?? `${text.kind} ${text.slug}`,
            cells: {
              text: <TextLink {...text} />,
              ...Object.fromEntries(columns.map(({ key, cell }) => [key, cell(text)])),
            },
          }))}
        />
      )}
      {children}
    </section>
  );
}

/** Where a text is edited; those of the other kinds are in files, and have only their page. */
function TextLink({ kind, slug, title }: Text) {
  const href = isEdited(kind) ? paths.editText(segmentOf(kind), slug) : entryPath(kind, slug);
  return <a href={href}>{kind === "code" ? `${slug}: ${title}` : title}</a>;
}
