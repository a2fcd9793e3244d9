import { Facets } from "~/components/navigation/Facets";
import { modalityLabels, stageLabels } from "~/features/content/labels";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { MODALITIES, STAGES } from "~db/enums";
import { SEARCH_KINDS, type SearchQuery, type SearchResults } from "../engine";
import { kindLabels } from "../labels";
import { messages } from "../messages";
import { searchAddress } from "../schema";

interface Props {
  asked: SearchQuery;
  facets: SearchResults["facets"];
}

/** Kind, stage and modality with how many results each would leave. */
export function SearchFacets({ asked, facets }: Props) {
  const isFiltered = Boolean(asked.kinds?.length || asked.stage || asked.modality);
  return (
    <Facets
      action={paths.search()}
      hidden={[{ name: "q", value: asked.text }, ...readerFields(asked)]}
      clearHref={isFiltered ? searchAddress(asked, { filters: false }) : undefined}
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
              label: stageLabels[value],
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
              label: modalityLabels[value],
              count: formatNumber(facets.modality[value]),
              checked: asked.modality === value,
            })),
          ],
        },
      ]}
    />
  );
}

/** Who reads stays who reads, whatever is filtered. */
function readerFields({ reader }: SearchQuery): { name: string; value: string }[] {
  const fields = [];
  if (reader?.stage) fields.push({ name: "fase", value: reader.stage });
  if (reader?.modality) fields.push({ name: "modalita", value: reader.modality });
  return fields;
}
