import { CodeChip } from "~/components/content/CodeChip";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { entryPath } from "~/features/content/addresses";
import type { EntrySummary } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import type { Home } from "../home.server";
import { messages } from "../messages";

/** Texts for the stage and modality of the comune. */
export function HelpPanel({ guides, questions, codes, choice }: Home) {
  const words = messages.help;
  return (
    <Panel title={words.title} id="aiuto">
      <h3 className="h4">{words.guides}</h3>
      <Links entries={guides} choice={choice} />
      <h3 className="h4">{words.questions}</h3>
      <Links entries={questions} choice={choice} />
      {codes.length > 0 && (
        <>
          <h3 className="h4">{words.codes}</h3>
          <RowList>
            {codes.map(({ slug, title }) => (
              <span key={slug}>
                <CodeChip code={slug} href={withChoice(paths.code(slug), choice)} /> {title}
              </span>
            ))}
          </RowList>
        </>
      )}
      <h3 className="h4">{words.assistance}</h3>
      <RowList>
        <a href={paths.assistance(undefined, "liberi")}>{words.appointment}</a>
        <a href={paths.assistance(undefined, "visite")}>{words.visit}</a>
      </RowList>
      <p className="small mt-3">
        <a href={withChoice(paths.search(), choice)}>{words.search}</a>
      </p>
    </Panel>
  );
}

function Links({ entries, choice }: { entries: readonly EntrySummary[]; choice: Choice }) {
  return (
    <RowList>
      {entries.map(({ kind, slug, title }) => (
        <a key={slug} href={withChoice(entryPath(kind, slug), choice)}>
          {title}
        </a>
      ))}
    </RowList>
  );
}
