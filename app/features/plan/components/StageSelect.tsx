import { Select } from "~/components/form/Select";
import { stageNames } from "~/components/messages";
import { STAGES } from "~db/enums";
import { messages } from "../messages";

/** The filter of lists of comuni by where they stand. */
export function StageSelect({ value }: { value?: string }) {
  return (
    <Select
      id="situazione"
      name="situazione"
      label={messages.stage}
      emptyLabel={messages.anyStage}
      defaultValue={value}
      options={STAGES.map((stage) => ({ value: stage, label: stageNames[stage] }))}
    />
  );
}
