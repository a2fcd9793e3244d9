import { modalityNames, stageNames } from "~/components/messages";
import { Facets } from "~/components/navigation/Facets";
import { topicLabels } from "~/features/content/labels";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import { SEARCH_KINDS, type SearchQuery, type SearchResults } from "../engine";
import { kindLabels } from "../labels";
import { messages } from "../messages";
import { isFiltered, searchAddress } from "../schema";

interface Props {
  asked: SearchQuery;
  facets: SearchResults["facets"];
}

/** Each filter with how many results it would leave; topics and years only where there are any. */
export function SearchFacets({ asked, facets }: Props) {
  const topics = TOPICS.filter((topic) => facets.topic[topic] > 0 || topic === asked.topic);
  const years = Object.keys(facets.year).sort().reverse();
  return (
    <Facets
      action={paths.search()}
      hidden={[{ name: "q", value: asked.text }, ...readerFields(asked)]}
      clearHref={isFiltered(asked) ? searchAddress(asked, { filters: false }) : undefined}
      groups={[
        {
          name: "tipo",
          legend: messages.kind,
          options: SEARCH_KINDS.map((value) => ({
            value,
            label: kindLabels[value],
            count: formatNumber(facets.kind[value]),
            checked: asked.kinds?.includes(value),
          })),
        },
        {
          name: "solo_fase",
          legend: messages.stage,
          kind: "radio",
          options: [
            { value: "", label: messages.allStages, checked: !asked.stage },
            ...STAGES.map((value) => ({
              value,
              label: stageNames[value],
              count: formatNumber(facets.stage[value]),
              checked: asked.stage === value,
            })),
          ],
        },
        {
          name: "solo_modalita",
          legend: messages.modality,
          kind: "radio",
          options: [
            { value: "", label: messages.allModalities, checked: !asked.modality },
            ...MODALITIES.map((value) => ({
              value,
              label: modalityNames[value],
              count: formatNumber(facets.modality[value]),
              checked: asked.modality === value,
            })),
          ],
        },
        {
          name: "argomento",
          legend: messages.topic,
          kind: "radio",
          options: [
            { value: "", label: messages.allTopics, checked: !asked.topic },
            ...topics.map((value) => ({
              value,
              label: topicLabels[value],
              count: formatNumber(facets.topic[value]),
              checked: asked.topic === value,
            })),
          ],
        },
        {
          name: "risolte",
          legend: messages.threads,
          options: [{ value: "si", label: messages.solved, count: formatNumber(facets.solved), checked: asked.solved }],
        },
        ...(years.length > 1 || asked.year
          ? [
              {
                name: "anno",
                legend: messages.year,
                kind: "radio" as const,
                options: [
                  { value: "", label: messages.allYears, checked: !asked.year },
                  ...years.map((value) => ({
                    value,
                    label: value,
                    count: formatNumber(facets.year[value] ?? 0),
                    checked: asked.year === Number(value),
                  })),
                ],
              },
            ]
          : []),
      ]}
    />
  );
}

/** Who reads stays who reads, and the order the order, whatever is filtered. */
function readerFields({ reader, order }: SearchQuery): { name: string; value: string }[] {
  const fields = [];
  if (order) fields.push({ name: "ordine", value: order });
  if (reader?.stage) fields.push({ name: "fase", value: reader.stage });
  if (reader?.modality) fields.push({ name: "modalita", value: reader.modality });
  return fields;
}
