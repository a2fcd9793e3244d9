import type { Choice } from "~/lib/choice";

/** Keeps the reader's stage and modality across a GET form. */
export function ChoiceFields({ choice }: { choice?: Pick<Choice, "stage" | "modality"> }) {
  return (
    <>
      {choice?.stage && <input type="hidden" name="fase" value={choice.stage} />}
      {choice?.modality && <input type="hidden" name="modalita" value={choice.modality} />}
    </>
  );
}
