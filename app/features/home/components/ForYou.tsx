import { RowList } from "~/components/content/RowList";
import { SectionHead } from "~/components/content/SectionHead";
import { entryPath } from "~/features/content/addresses";
import type { Choice } from "~/lib/choice";
import { withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { HomeData } from "../queries.server";

interface Props extends Pick<HomeData, "guides" | "questions"> {
  choice: Choice;
}

/** Guides and questions for the stage and modality chosen, or those to begin with. */
export function ForYou({ choice, guides, questions }: Props) {
  const reader = readerOf(choice);
  return (
    <section className="section split" aria-label={reader ? messages.readers[reader] : messages.start}>
      <div>
        <SectionHead title={reader ? messages.guidesFor(messages.readers[reader]) : messages.start} small />
        <Links entries={guides} choice={choice} />
      </div>
      <div>
        <SectionHead title={reader ? messages.faqFor(messages.readers[reader]) : messages.faq} small />
        <Links entries={questions} choice={choice} />
      </div>
    </section>
  );
}

function readerOf({ stage, modality }: Choice): keyof typeof messages.readers | null {
  if (stage && modality) return "both";
  if (stage) return "stage";
  return modality ? "modality" : null;
}

function Links({
  entries,
  choice,
}: {
  entries: (Props["guides"][number] | Props["questions"][number])[];
  choice: Choice;
}) {
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
