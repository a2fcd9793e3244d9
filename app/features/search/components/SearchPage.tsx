import { ExactHit } from "~/components/content/ExactHit";
import { Excerpt } from "~/components/content/Excerpt";
import { Hit } from "~/components/content/Hit";
import { ModalityTags } from "~/components/content/ModalityTag";
import { PageHead } from "~/components/content/PageHead";
import { StageTags } from "~/components/content/StageTag";
import { Columns } from "~/components/layout/Columns";
import { Pager } from "~/components/navigation/Pager";
import { SearchBox } from "~/components/navigation/SearchBox";
import { type Choice, withChoice } from "~/lib/choice";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { SearchHit, SearchQuery, SearchResults } from "../engine";
import { kindNames } from "../labels";
import { messages } from "../messages";
import { PAGE_SIZE, searchAddress } from "../schema";
import { NothingFound } from "./NothingFound";
import { SearchFacets } from "./SearchFacets";
import { SearchOrder } from "./SearchOrder";
import { WhyResult } from "./WhyResult";

interface Props {
  choice: Choice;
  asked: SearchQuery;
  reader?: SearchQuery["reader"];
  results: SearchResults | null;
  showsWhy: boolean;
}

export function SearchPage({ choice, asked, reader, results, showsWhy }: Props) {
  if (!results) {
    return (
      <>
        <PageHead title={messages.title} lead={messages.lead} />
        <SearchBox size="large" id="q-cerca" choice={choice} />
      </>
    );
  }
  return (
    <>
      <PageHead title={titleOf(results)} lead={messages.forQuery(asked.text)} />
      <SearchBox size="large" id="q-cerca" query={asked.text} choice={choice} />
      {results.correction && results.total > 0 && <Correction words={results.correction} choice={choice} />}
      {results.total === 0 ? (
        <NothingFound asked={asked} correction={results.correction} choice={choice} />
      ) : (
        <Columns kind="facets">
          <SearchFacets asked={asked} facets={results.facets} />
          <div>
            <SearchOrder asked={asked} reader={reader} />
            {results.exact && <Exact hit={results.exact} law={results.law} choice={choice} />}
            <ol className="list-unstyled">
              {results.hits.map((hit) => (
                <li key={`${hit.kind} ${hit.sourceKey}`}>
                  <Found hit={hit} choice={choice} showsWhy={showsWhy} />
                </li>
              ))}
            </ol>
            <ResultPages asked={asked} results={results} />
          </div>
        </Columns>
      )}
    </>
  );
}

/** Few results are all that say what was asked; of very many some were not looked at. */
function titleOf({ total, totalCapped }: SearchResults): string {
  if (total === 0) return messages.none;
  if (total === 1) return messages.one;
  return totalCapped && total > PAGE_SIZE ? messages.manyOver(formatNumber(total)) : messages.many(formatNumber(total));
}

function Correction({ words, choice }: { words: string; choice: Choice }) {
  return (
    <p role="status" className="correction">
      {messages.corrected} <a href={withChoice(paths.search(words), choice)}>{words}</a>
    </p>
  );
}

function Exact({ hit, law, choice }: { hit: SearchHit; law: string | null; choice: Choice }) {
  return (
    <ExactHit
      label={law ? messages.law : undefined}
      code={law ?? hit.codes[0] ?? ""}
      title={law && hit.heading ? `${hit.title} › ${hit.heading}` : hit.title}
      href={withChoice(hit.url, choice)}
      summary={<Excerpt parts={hit.excerpt} />}
    >
      <StageTags stages={hit.stages} />
    </ExactHit>
  );
}

function Found({ hit, choice, showsWhy }: { hit: SearchHit; choice: Choice; showsWhy: boolean }) {
  const breadcrumb = [kindNames[hit.kind], ...(hit.context ? [hit.context] : [])];
  return (
    <Hit
      title={hit.heading ? `${hit.title} › ${hit.heading}` : hit.title}
      href={withChoice(hit.url, choice)}
      level={2}
      breadcrumb={breadcrumb}
      excerpt={hit.excerpt}
    >
      <StageTags stages={hit.stages} />
      {hit.modalities.length > 0 && <ModalityTags modalities={hit.modalities} />}
      {showsWhy && <WhyResult why={hit.why} />}
    </Hit>
  );
}

function ResultPages({ asked, results }: { asked: SearchQuery; results: SearchResults }) {
  const page = asked.page ?? 1;
  const hasNext = page * PAGE_SIZE < results.total - (results.exact ? 1 : 0);
  return (
    <Pager
      label={messages.pages}
      previousHref={page > 1 ? searchAddress(asked, { page: page - 1 }) : null}
      nextHref={hasNext ? searchAddress(asked, { page: page + 1 }) : null}
    />
  );
}
