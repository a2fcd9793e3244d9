import { ErrorSummary } from "~/components/form/ErrorSummary";
import { TextArea } from "~/components/form/TextArea";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  id: number;
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** A comune takes its request back, and may say why. */
export function WithdrawForm({ id, errors, values }: Props) {
  return (
    <form method="post" action={paths.withdrawVisit(id)} className="form-narrow" noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <TextArea
        id="nota"
        name="nota"
        label={messages.withdrawNote}
        hint={messages.withdrawNoteHint}
        rows={3}
        maxLength={1000}
        optional
        error={errors.nota}
        defaultValue={values.nota}
      />
      <div className="form-actions">
        <button type="submit" className="btn btn-danger">
          {messages.withdraw}
        </button>
        <a href={paths.visit(id)}>{messages.keep}</a>
      </div>
    </form>
  );
}
