import { modalityNames, stageNames } from "~/components/messages";
import type { FacetGroup } from "~/components/navigation/Facets";
import type { Choice } from "~/lib/choice";
import { MODALITIES, STAGES } from "~db/enums";
import { messages } from "../messages";

/** The two filters that every list of texts has: stage and modality. */
export function choiceGroups(choice: Choice): FacetGroup[] {
  return [
    {
      name: "fase",
      legend: messages.stage,
      kind: "radio",
      options: [
        { value: "", label: messages.allStages, checked: !choice.stage },
        ...STAGES.map((value) => ({ value, label: stageNames[value], checked: value === choice.stage })),
      ],
    },
    {
      name: "modalita",
      legend: messages.modality,
      kind: "radio",
      options: [
        { value: "", label: messages.allModalities, checked: !choice.modality },
        ...MODALITIES.map((value) => ({ value, label: modalityNames[value], checked: value === choice.modality })),
      ],
    },
  ];
}
