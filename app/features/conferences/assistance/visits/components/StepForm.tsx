import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Radios } from "~/components/form/Radios";
import { TextArea } from "~/components/form/TextArea";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import { NEXT_STATES } from "../../policy";
import { messages } from "../messages";
import type { Visit } from "../queries.server";

interface Props {
  visit: Pick<Visit, "id" | "state">;
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** Where Sogei may lead a request from here. */
export function StepForm({ visit, errors, values }: Props) {
  const next = NEXT_STATES[visit.state];
  if (!next.length) return null;
  const options = next.map((state) => ({
    value: state,
    label: state === visit.state ? messages.reschedule : messages.to[state],
  }));
  return (
    <Section id="decisione" title={messages.next} small>
      <form method="post" action={paths.visit(visit.id)} className="form-narrow" noValidate>
        <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
        <Radios
          id="stato"
          name="stato"
          legend={messages.columns.state}
          options={options}
          defaultValue={values.stato}
          error={errors.stato}
        />
        {next.includes("programmata") && (
          <Field
            id="giorno"
            name="giorno"
            label={messages.day}
            type="date"
            width="half"
            optional
            error={errors.giorno}
            defaultValue={values.giorno}
          />
        )}
        <TextArea
          id="nota"
          name="nota"
          label={messages.note}
          hint={messages.noteHint}
          rows={3}
          maxLength={1000}
          optional
          error={errors.nota}
          defaultValue={values.nota}
        />
        <button type="submit" className="btn btn-primary">
          {messages.save}
        </button>
      </form>
    </Section>
  );
}
