import { Field } from "~/components/form/Field";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** An operator says when comuni may call on them. */
export function HoursForm({ errors, values }: Props) {
  const field = (name: string, start = "") => ({
    id: name,
    name,
    error: errors[name],
    defaultValue: values[name] ?? start,
  });
  return (
    <Section id="pubblica" title={messages.publish}>
      <form method="post" action={paths.assistance()} className="form-narrow" noValidate>
        <p>{messages.publishText}</p>
        <Field {...field("giorno")} label={messages.day} type="date" width="half" />
        <div className="field-row">
          <Field {...field("dalle")} label={messages.from} hint={messages.timeHint} maxLength={5} />
          <Field {...field("alle")} label={messages.to} hint={messages.timeHint} maxLength={5} />
        </div>
        <div className="field-row">
          <Field {...field("minuti", "30")} label={messages.minutes} inputMode="numeric" maxLength={3} />
          <Field
            {...field("settimane", "1")}
            label={messages.weeks}
            hint={messages.weeksHint}
            inputMode="numeric"
            maxLength={2}
          />
        </div>
        <button type="submit" name="intento" value="pubblica" className="btn btn-primary">
          {messages.publishButton}
        </button>
      </form>
    </Section>
  );
}
