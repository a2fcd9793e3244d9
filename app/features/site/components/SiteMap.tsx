import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { SectionHead } from "~/components/content/SectionHead";
import { sectionLinks } from "~/components/layout/sections";
import { messages as shared } from "~/components/messages";
import { entryPath } from "~/features/content/addresses";
import type { allEntries } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import type { EntryKind } from "~db/enums";
import { messages } from "../messages";

interface Props {
  entries: Awaited<ReturnType<typeof allEntries>>;
  choice: Choice;
}

type ListedEntry = Props["entries"][number];

const KINDS_OF: Record<string, EntryKind[]> = {
  manuali: ["manual", "guide", "document", "video"],
  faq: ["faq"],
  codici: ["code"],
  "web-conference": [],
  avvisi: ["notice"],
  comuni: [],
  avanzamento: [],
};

export function SiteMap({ entries, choice }: Props) {
  return (
    <>
      <PageHead title={messages.siteMap} lead={messages.siteMapLead} />
      {sectionLinks(choice).map(({ section, label, href }) => (
        <section key={section} className="section" aria-labelledby={`mappa-${section}`}>
          <SectionHead id={`mappa-${section}`} title={<a href={href}>{label}</a>} />
          <RowList dense>
            {entries
              .filter(({ kind }) => KINDS_OF[section]?.includes(kind))
              .sort(bySlug)
              .map((entry) => (
                <EntryLink key={entry.slug} entry={entry} choice={choice} />
              ))}
            {section === "manuali" && <a href={withChoice(paths.documents(), choice)}>{shared.sections.documents}</a>}
            {section === "manuali" && <a href={withChoice(paths.videos(), choice)}>{shared.sections.videos}</a>}
            {section === "web-conference" && <a href={paths.conferenceCalendar()}>{messages.conferenceCalendar}</a>}
            {section === "web-conference" && <a href={paths.verifyCertificate()}>{messages.verifyCertificate}</a>}
            {section === "comuni" && <a href={paths.comuniCsv()}>{messages.comuniCsv}</a>}
          </RowList>
        </section>
      ))}
      <section className="section" aria-labelledby="mappa-sito">
        <SectionHead id="mappa-sito" title={messages.start} />
        <RowList dense>
          {entries
            .filter(({ kind }) => kind === "page")
            .map(({ kind, slug, title }) => (
              <a key={slug} href={entryPath(kind, slug)}>
                {title}
              </a>
            ))}
          <a href={withChoice(paths.search(), choice)}>{messages.search}</a>
          <a href={paths.report()}>{messages.report}</a>
          <a href={paths.feed()}>{messages.feed}</a>
        </RowList>
      </section>
    </>
  );
}

/** A manual comes just before its guides, whose addresses begin with its own. */
function bySlug(one: ListedEntry, other: ListedEntry): number {
  return one.slug < other.slug ? -1 : 1;
}

function EntryLink({ entry: { kind, slug, title }, choice }: { entry: ListedEntry; choice: Choice }) {
  // Three hundred titles of codes would outweigh the page; they stand in the list of codes.
  const words = kind === "code" ? slug : title;
  return <a href={withChoice(entryPath(kind, slug), choice)}>{kind === "manual" ? <strong>{words}</strong> : words}</a>;
}
