import { PageHead } from "~/components/content/PageHead";
import { entryKindLabels } from "~/features/content/labels";
import { linkName } from "~/features/content/links";
import { formatDate, formatNumber, todayInRome } from "~/lib/format";
import { paths } from "~/lib/paths";
import { reasonWords } from "../texts/components/CheckNotice";
import { DraftPart } from "./DraftPart";
import type { TextDesk } from "./desk.server";
import { messages } from "./messages";
import { TextPart } from "./TextPart";

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
      <DraftPart id="rileggere" title={messages.review} none={messages.noReview} drafts={desk.review} />
      <DraftPart id="bozze" title={messages.drafts} none={messages.noDrafts} drafts={desk.drafts} />
      <DraftPart id="programmate" title={messages.scheduled} none={messages.noScheduled} drafts={desk.scheduled} />
      <InForce {...desk} />
    </>
  );
}

/** Texts of the site that need a look, and those that were taken out of it. */
function InForce({ changed, dead, withdrawn, stale, staleCount }: TextDesk) {
  return (
    <>
      <TextPart
        id="controllare"
        title={messages.changed}
        note={messages.changedNote}
        none={messages.noChanged}
        texts={changed}
        keyOf={({ kind, slug, source, key }) => `${kind} ${slug} ${source} ${key}`}
        columns={[
          {
            key: "why",
            label: messages.why,
            width: "wide",
            cell: ({ source, key }) => reasonWords({ kind: source, key }),
          },
          { key: "owner", label: messages.owner, cell: ({ owner }) => owner },
        ]}
      />
      <TextPart
        id="collegamenti"
        title={messages.dead}
        none={messages.noDead}
        texts={dead}
        keyOf={({ kind, slug, toKind, toSlug }) => `${kind} ${slug} ${toKind} ${toSlug}`}
        columns={[{ key: "to", label: messages.leadsTo, width: "wide", cell: (link) => <code>{targetOf(link)}</code> }]}
      />
      <TextPart
        id="ritirati"
        title={messages.withdrawn}
        note={messages.withdrawnNote}
        none={messages.noWithdrawn}
        texts={withdrawn}
        columns={[
          {
            key: "kind",
            label: messages.kind,
            cell: ({ kind, hasFile }) =>
              [entryKindLabels[kind], hasFile && messages.hasFile].filter(Boolean).join(", "),
          },
          { key: "why", label: messages.why, cell: ({ reason }) => reason },
          { key: "when", label: messages.when, cell: ({ retiredAt }) => formatDate(todayInRome(retiredAt)) },
        ]}
      />
      <TextPart
        id="scaduti"
        title={messages.stale}
        note={messages.staleNote}
        none={messages.noStale}
        texts={stale}
        columns={[
          { key: "kind", label: messages.kind, cell: ({ kind }) => entryKindLabels[kind] },
          { key: "owner", label: messages.owner, cell: ({ owner }) => owner },
          { key: "reviewBy", label: messages.reviewBy, cell: ({ reviewBy }) => formatDate(reviewBy) },
        ]}
      >
        {staleCount > stale.length && <p>{messages.more(staleCount - stale.length)}</p>}
      </TextPart>
    </>
  );
}

/** «faq:pin-bloccato#sezione». */
function targetOf({ toKind, toSlug, toAnchor }: TextDesk["dead"][number]): string {
  return `${linkName(toKind, toSlug)}${toAnchor ? `#${toAnchor}` : ""}`;
}
