import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../../messages";

const words = messages.handling;

interface Props {
  id: number;
  /** Its writer asked for an answer. */
  canAnswer: boolean;
  refused: Refused | null;
}

export function CloseForm({ id, canAnswer, refused }: Props) {
  return (
    <form method="post" action={paths.reportToHandle(id)} className="form-narrow" noValidate>
      {canAnswer ? (
        <TextArea
          id="risposta"
          name="risposta"
          label={words.answerField}
          hint={words.answerHint}
          error={refused?.errors.risposta}
          defaultValue={refused?.values.risposta}
          rows={5}
          optional
          draft
        />
      ) : (
        <p className="note">{words.noAnswerHint}</p>
      )}
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {words.close}
        </button>
      </div>
    </form>
  );
}
