import { FileField, type KeptFile } from "~/features/uploads/components/FileField";
import { messages } from "../messages";

const words = messages.report;

export interface Writer {
  name: string;
  comune: { id: number; name: string } | null;
}

interface Props {
  writer: Writer;
  kept: readonly KeptFile[];
  error?: string;
  wantsAnswer: boolean;
}

/** What only somebody who is signed in can add: files, and their name if they want an answer. */
export function SenderFields({ writer: { name, comune }, kept, error, wantsAnswer }: Props) {
  return (
    <>
      <input type="hidden" name="conaccount" value="si" />
      {comune && <input type="hidden" name="comune" value={comune.id} />}
      <FileField kept={kept} error={error} />
      <div className="form-group">
        <label className="form-check">
          <input
            className="form-check-input"
            type="checkbox"
            name="rispondetemi"
            value="si"
            defaultChecked={wantsAnswer}
            aria-describedby="rispondetemi-aiuto"
          />
          <span className="form-check-label">{words.wantsAnswer}</span>
        </label>
        <p className="form-text" id="rispondetemi-aiuto">
          {words.wantsAnswerHint(name, comune?.name ?? null)}
        </p>
      </div>
    </>
  );
}
