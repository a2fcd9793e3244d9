import { StageTag } from "~/components/content/StageTag";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { FieldNotes } from "~/components/form/FieldFrame";
import { TextArea } from "~/components/form/TextArea";
import { stageNames } from "~/components/messages";
import { paths } from "~/lib/paths";
import { STAGES, type Stage } from "~db/enums";
import { messages } from "../messages";

const words = messages.fields;

interface Props {
  comuni: readonly { id: number; name: string; stage: Stage }[];
  stage: Stage | null;
  values: Record<string, string>;
  errors: Record<string, string>;
}

export function MeetingForm({ comuni, stage, values, errors }: Props) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  return (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <form method="get" action={paths.proposeMeeting()} className="line mt-4 mb-3">
        <label htmlFor="situazione">{words.only}</label>
        <select className="form-select width-short" id="situazione" name="situazione" defaultValue={stage ?? ""}>
          <option value="">{words.all}</option>
          {STAGES.map((each) => (
            <option key={each} value={each}>
              {stageNames[each]}
            </option>
          ))}
        </select>
        <button type="submit" className="btn btn-outline-primary btn-sm">
          {words.show}
        </button>
      </form>
      <form method="post" action={paths.proposeMeeting({ situazione: stage })} noValidate>
        <Field {...field("titolo")} label={words.title} maxLength={120} />
        <TextArea {...field("programma")} label={words.agenda} hint={words.agendaHint} rows={5} />
        <div className="field-row">
          <Field {...field("giorno")} label={words.day} type="date" />
          <Field {...field("ora")} label={words.time} maxLength={5} />
          <Field {...field("durata")} label={words.minutes} inputMode="numeric" maxLength={3} />
        </div>
        <fieldset className="form-group form-wide" id="comuni">
          <legend>{words.comuni}</legend>
          <FieldNotes id="comuni" error={errors.comuni} />
          <label className="form-check">
            <input
              className="form-check-input"
              type="checkbox"
              name="tutti"
              value="1"
              defaultChecked={values.tutti === "1"}
            />
            <span className="form-check-label">{words.everyone(comuni.length)}</span>
          </label>
          <div className="boxes">
            {comuni.map(({ id, name, stage: own }) => (
              <label key={id} className="form-check">
                <input
                  className="form-check-input"
                  type="checkbox"
                  name={`comune-${id}`}
                  value="1"
                  defaultChecked={values[`comune-${id}`] === "1"}
                />
                <span className="form-check-label">
                  {name} <StageTag stage={own} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {messages.submit}
          </button>
        </div>
      </form>
    </>
  );
}
