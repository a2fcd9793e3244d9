import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { OUTAGE_SERVICES } from "~db/enums";
import { serviceLabels } from "../../labels";
import { messages } from "../messages";

const words = messages.fields;

interface Props {
  action: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  isNew: boolean;
}

/** Writes and changes an outage: one form for both. */
export function OutageForm({ action, values, errors, isNew }: Props) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  return (
    <form method="post" action={action} className="form-narrow" noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <Select
        {...field("servizio")}
        label={words.service}
        options={OUTAGE_SERVICES.map((value) => ({ value, label: serviceLabels[value] }))}
        width="half"
      />
      <TextArea {...field("testo")} label={words.text} rows={4} maxLength={600} />
      <div className="field-row">
        <Field {...field("inizio_giorno")} label={words.fromDay} type="date" />
        <Field {...field("inizio_ora")} label={words.fromTime} maxLength={5} />
      </div>
      <div className="field-row">
        <Field {...field("fine_giorno")} label={words.toDay} hint={words.toHint} type="date" optional />
        <Field {...field("fine_ora")} label={words.toTime} hint={words.toHint} maxLength={5} optional />
      </div>
      <div className="form-actions">
        <button type="submit" className="btn btn-primary" name="intento" value="salva">
          {words.save}
        </button>
        {!isNew && (
          <button type="submit" className="btn-link" name="intento" value="togli">
            {words.withdraw}
          </button>
        )}
      </div>
    </form>
  );
}
