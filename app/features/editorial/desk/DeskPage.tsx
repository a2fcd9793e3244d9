import type { ReactNode } from "react";
import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { SectionHead } from "~/components/content/SectionHead";
import { entryPath } from "~/features/content/addresses";
import { entryKindLabels } from "~/features/content/labels";
import { linkName } from "~/features/content/links";
import { formatDate, formatNumber, todayInRome } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { EntryKind } from "~db/enums";
import { reasonWords } from "../texts/components/CheckNotice";
import { isEdited, segmentOf } from "../texts/kinds";
import { DraftTable } from "./DraftTable";
import type { TextDesk } from "./desk.server";
import { messages } from "./messages";

interface Props {
  desk: TextDesk;
  canWrite: boolean;
  /** Who handles what readers report finds the way there. */
  canReadReports: boolean;
}

/** What waits for somebody: texts on their way out, and those in force that need a look. */
export function DeskPage({ desk, canWrite, canReadReports }: Props) {
  const reports = messages.reports(formatNumber(desk.reports));
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <p className="line">
        {canWrite && (
          <a className="btn btn-primary" href={paths.newText()}>
            {messages.create}
          </a>
        )}
        <a className="btn btn-outline-primary" href={paths.newDocument()}>
          {messages.createDocument}
        </a>
        <a className="btn btn-outline-primary" href={paths.newVideo()}>
          {messages.createVideo}
        </a>
      </p>
      <p className="note">{messages.howTo}</p>
      <p>{canReadReports ? <a href={paths.reports()}>{reports}</a> : reports}</p>
      {canWrite && (
        <p>
          <a href={paths.searches()}>{messages.searches}</a>
        </p>
      )}
      <Part id="rileggere" title={messages.review} none={messages.noReview} isEmpty={!desk.review.length}>
        <DraftTable caption={messages.review} drafts={desk.review} />
      </Part>
      <Part id="bozze" title={messages.drafts} none={messages.noDrafts} isEmpty={!desk.drafts.length}>
        <DraftTable caption={messages.drafts} drafts={desk.drafts} />
      </Part>
      <Part id="programmate" title={messages.scheduled} none={messages.noScheduled} isEmpty={!desk.scheduled.length}>
        <DraftTable caption={messages.scheduled} drafts={desk.scheduled} />
      </Part>
      <Changed changed={desk.changed} />
      <Dead dead={desk.dead} />
      <Withdrawn withdrawn={desk.withdrawn} />
      <Stale stale={desk.stale} count={desk.staleCount} />
    </>
  );
}

function Changed({ changed }: Pick<TextDesk, "changed">) {
  return (
    <Part
      id="controllare"
      title={messages.changed}
      note={messages.changedNote}
      none={messages.noChanged}
      isEmpty={!changed.length}
    >
      <DataTable
        caption={messages.listOf(messages.changed)}
        captionHidden
        columns={[
          { key: "text", label: messages.text, rowHeader: true },
          { key: "why", label: messages.why },
          { key: "owner", label: messages.owner },
        ]}
        rows={changed.map(({ kind, slug, title, owner, source, key }) => ({
          key: `${kind} ${slug} ${source} ${key}`,
          cells: {
            text: <TextLink kind={kind} slug={slug} title={title} />,
            why: reasonWords({ kind: source, key }),
            owner,
          },
        }))}
      />
    </Part>
  );
}

function Dead({ dead }: Pick<TextDesk, "dead">) {
  return (
    <Part id="collegamenti" title={messages.dead} none={messages.noDead} isEmpty={!dead.length}>
      <DataTable
        caption={messages.listOf(messages.dead)}
        captionHidden
        columns={[
          { key: "text", label: messages.text, rowHeader: true },
          { key: "to", label: messages.leadsTo },
        ]}
        rows={dead.map(({ kind, slug, title, toKind, toSlug, toAnchor }) => ({
          key: `${kind} ${slug} ${toKind} ${toSlug}`,
          cells: {
            text: <TextLink kind={kind} slug={slug} title={title} />,
            to: <code>{`${linkName(toKind, toSlug)}${toAnchor ? `#${toAnchor}` : ""}`}</code>,
          },
        }))}
      />
    </Part>
  );
}

function Withdrawn({ withdrawn }: Pick<TextDesk, "withdrawn">) {
  return (
    <Part
      id="ritirati"
      title={messages.withdrawn}
      note={messages.withdrawnNote}
      none={messages.noWithdrawn}
      isEmpty={!withdrawn.length}
    >
      <DataTable
        caption={messages.listOf(messages.withdrawn)}
        captionHidden
        columns={[
          { key: "text", label: messages.text, rowHeader: true },
          { key: "kind", label: messages.kind },
          { key: "why", label: messages.why },
          { key: "when", label: messages.when },
        ]}
        rows={withdrawn.map(({ kind, slug, title, reason, retiredAt, hasFile }) => ({
          key: `${kind} ${slug}`,
          cells: {
            text: <TextLink kind={kind} slug={slug} title={title} />,
            kind: [entryKindLabels[kind], hasFile && messages.hasFile].filter(Boolean).join(", "),
            why: reason,
            when: formatDate(todayInRome(retiredAt)),
          },
        }))}
      />
    </Part>
  );
}

function Stale({ stale, count }: { stale: TextDesk["stale"]; count: number }) {
  return (
    <Part id="scaduti" title={messages.stale} note={messages.staleNote} none={messages.noStale} isEmpty={!stale.length}>
      <DataTable
        caption={messages.listOf(messages.stale)}
        captionHidden
        columns={[
          { key: "text", label: messages.text, rowHeader: true },
          { key: "kind", label: messages.kind },
          { key: "owner", label: messages.owner },
          { key: "reviewBy", label: messages.reviewBy },
        ]}
        rows={stale.map(({ kind, slug, title, owner, reviewBy }) => ({
          key: `${kind} ${slug}`,
          cells: {
            text: <TextLink kind={kind} slug={slug} title={title} />,
            kind: entryKindLabels[kind],
            owner,
            reviewBy: formatDate(reviewBy),
          },
        }))}
      />
      {count > stale.length && <p>{messages.more(count - stale.length)}</p>}
    </Part>
  );
}

interface PartProps {
  id: string;
  title: string;
  note?: string;
  none: string;
  isEmpty: boolean;
  children: ReactNode;
}

function Part({ id, title, note, none, isEmpty, children }: PartProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <SectionHead id={id} title={title} note={isEmpty ? undefined : note} />
      {isEmpty ? <p>{none}</p> : children}
    </section>
  );
}

/** Where a text is edited; those of the other kinds are in files, and have only their page. */
function TextLink({ kind, slug, title }: { kind: EntryKind; slug: string; title: string }) {
  const href = isEdited(kind) ? paths.editText(segmentOf(kind), slug) : entryPath(kind, slug);
  return <a href={href}>{kind === "code" ? `${slug}: ${title}` : title}</a>;
}
