import { Tick } from "~/components/form/Boxes";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { ComuneSize } from "../queries.server";

interface Props {
  comune: ComuneSize;
  /** Its code: the address of the form says for which comune it is. */
  istat: string;
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** How large and how complex: what Sogei decides by. */
export function VisitForm({ comune, istat, errors, values }: Props) {
  const field = (name: string, start = "") => ({
    id: name,
    name,
    error: errors[name],
    defaultValue: values[name] ?? start,
  });
  return (
    <form method="post" action={paths.newVisit({ comune: istat })} className="form-narrow" noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <input type="hidden" name="comune" value={comune.id} />
      <h2 className="h3">{messages.size}</h2>
      <Field
        {...field("residenti", messages.population(comune.population))}
        label={messages.residents}
        hint={messages.residentsHint}
        inputMode="numeric"
        maxLength={10}
        width="half"
      />
      <div className="field-row">
        <Field {...field("postazioni")} label={messages.workstations} inputMode="numeric" maxLength={4} />
        <Field {...field("sedi")} label={messages.offices} inputMode="numeric" maxLength={4} />
      </div>
      <fieldset className="form-group">
        <legend>{messages.complexity}</legend>
        <Tick name="due_banche" label={messages.twoRegisters} values={values} />
        <Tick name="gestionale" label={messages.changesSoftware} values={values} />
      </fieldset>
      <TextArea {...field("perche")} label={messages.why} hint={messages.whyHint} rows={6} maxLength={2000} draft />
      <Field
        {...field("dal")}
        label={messages.wantedFrom}
        hint={messages.wantedFromHint}
        type="date"
        width="half"
        optional
      />
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {messages.submit}
        </button>
      </div>
    </form>
  );
}
