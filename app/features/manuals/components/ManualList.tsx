import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { SectionHead } from "~/components/content/SectionHead";
import { readingOrder } from "~/features/content/details";
import type { EntrySummary } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { formatNumber } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  manuals: EntrySummary<"manual">[];
  choice: Choice;
}

/** Every manual with its pages: the way of the work from top to bottom. */
export function ManualList({ manuals, choice }: Props) {
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      {manuals.map((manual) => (
        <section key={manual.slug} className="section" aria-labelledby={`manuale-${manual.slug}`}>
          <SectionHead
            id={`manuale-${manual.slug}`}
            title={<a href={withChoice(paths.manual(manual.slug), choice)}>{manual.title}</a>}
            note={messages.pages(formatNumber(readingOrder(manual.details.pages).length))}
          />
          <p className="lead-small">{manual.summary}</p>
          <ManualPages manual={manual} choice={choice} />
        </section>
      ))}
      <section className="section" aria-labelledby="altro">
        <SectionHead id="altro" title={messages.more} />
        <RowList dense>
          <a href={withChoice(paths.documents(), choice)}>{messages.documents}</a>
          <a href={withChoice(paths.videos(), choice)}>{messages.videos}</a>
        </RowList>
      </section>
    </>
  );
}

/** The pages of one manual as numbered rows, nested ones under theirs. */
export function ManualPages({ manual, choice }: { manual: EntrySummary<"manual">; choice: Choice }) {
  return (
    <RowList dense>
      {manual.details.pages.map((page, index) => (
        <div key={page.slug} className="manual-page">
          <a href={withChoice(paths.guide(manual.slug, page.slug), choice)}>
            {index + 1}. {page.title}
          </a>
          {page.children.length > 0 && (
            <ul className="list-unstyled manual-subpages">
              {page.children.map((child) => (
                <li key={child.slug}>
                  <a href={withChoice(paths.guide(manual.slug, child.slug), choice)}>{child.title}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </RowList>
  );
}
