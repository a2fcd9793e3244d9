import { CreateLink } from "~/components/content/EditLink";
import { Entry } from "~/components/content/Entry";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { Columns } from "~/components/layout/Columns";
import { Facets } from "~/components/navigation/Facets";
import { choiceGroups } from "~/features/content/components/choice-groups";
import { genreLabels } from "~/features/content/labels";
import type { EntrySummary } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { count, formatPartialDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { DOCUMENT_GENRES, type DocumentGenre } from "~db/enums";
import { messages } from "../messages";

interface Props {
  documents: EntrySummary<"document">[];
  genre: DocumentGenre | null;
  choice: Choice;
}

export function DocumentList({ documents, genre, choice }: Props) {
  const options = DOCUMENT_GENRES.map((value) => ({ value, label: genreLabels[value], checked: value === genre }));
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead}>
        <CreateLink href={paths.newDocument()}>{messages.create}</CreateLink>
      </PageHead>
      <Columns kind="facets">
        <Facets
          action={paths.documents()}
          clearHref={genre || choice.query ? paths.documents() : undefined}
          groups={[
            ...choiceGroups(choice),
            {
              name: "tipo",
              legend: messages.genre,
              kind: "radio",
              options: [{ value: "", label: messages.allGenres, checked: !genre }, ...options],
            },
          ]}
        />
        <div>
          <p role="status">{messages.found(count(documents.length, messages.oneDocument, messages.documents))}</p>
          <RowList>
            {documents.map(({ slug, title, summary, details }) => (
              <Entry
                key={slug}
                level={2}
                title={title}
                href={withChoice(paths.document(slug), choice)}
                summary={summary}
                meta={
                  <>
                    <time dateTime={details.date}>{formatPartialDate(details.date)}</time>
                    <span>{details.issuer}</span>
                  </>
                }
              />
            ))}
          </RowList>
        </div>
      </Columns>
    </>
  );
}
