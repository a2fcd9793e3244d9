import { Boxes, Tick } from "~/components/form/Boxes";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { modalityNames, stageNames } from "~/components/messages";
import { topicLabels } from "~/features/content/labels";
import { CONFERENCE_KINDS, CONFERENCE_LANGUAGES, MODALITIES, STAGES, TOPICS } from "~db/enums";
import { kindNames, languageNames, rhythmNames } from "../../labels";
import { RHYTHMS } from "../../when";
import { messages } from "../messages";

const words = messages.fields;

interface Props {
  action: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  rooms: readonly { id: number; name: string }[];
  regions: readonly { code: string; name: string }[];
  /** A new one may be a series. */
  isNew: boolean;
  isPublished: boolean;
}

/** Creates and changes: one form for both. */
export function ConferenceForm({ action, values, errors, rooms, regions, isNew, isPublished }: Props) {
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  return (
    <form method="post" action={action} className="form-narrow" noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      {isPublished && <p className="note">{words.published}</p>}
      <Field {...field("titolo")} label={words.title} maxLength={120} />
      <Select {...field("tipo")} label={words.kind} options={optionsOf(CONFERENCE_KINDS, kindNames)} width="half" />
      <TextArea {...field("programma")} label={words.agenda} hint={words.agendaHint} rows={10} draft={isNew} />
      <h2 className="h3">{words.audience}</h2>
      <Boxes
        name="fase"
        legend={words.stages}
        hint={words.stagesHint}
        options={optionsOf(STAGES, stageNames)}
        values={values}
      />
      <Boxes
        name="modalita"
        legend={words.modalities}
        hint={words.stagesHint}
        options={optionsOf(MODALITIES, modalityNames)}
        values={values}
      />
      <Boxes name="argomento" legend={words.topics} options={optionsOf(TOPICS, topicLabels)} values={values} />
      <Boxes
        name="regione"
        legend={words.regions}
        hint={words.regionsHint}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        values={values}
      />
      <Field {...field("province")} label={words.provinces} hint={words.provincesHint} optional />
      <Select
        {...field("lingua")}
        label={words.language}
        options={optionsOf(CONFERENCE_LANGUAGES, languageNames)}
        width="half"
      />
      <h2 className="h3">{words.whenLegend}</h2>
      <div className="field-row">
        <Field {...field("giorno")} label={words.day} type="date" />
        <Field {...field("ora")} label={words.time} hint={words.timeHint} maxLength={5} />
        <Field {...field("durata")} label={words.minutes} inputMode="numeric" maxLength={3} />
      </div>
      {(errors.ora === messages.rules.twice || values.quale) && (
        <Select
          {...field("quale")}
          label={words.which}
          emptyLabel=""
          options={[
            { value: "prima", label: words.whichFirst },
            { value: "dopo", label: words.whichSecond },
          ]}
        />
      )}
      {isNew && (
        <>
          <div className="field-row">
            <Select
              {...field("ripeti")}
              label={words.repeat}
              emptyLabel={words.noRepeat}
              options={optionsOf(RHYTHMS, rhythmNames)}
            />
            <Field {...field("volte")} label={words.times} inputMode="numeric" maxLength={2} optional />
          </div>
          <Tick name="festivita" label={words.skipHolidays} values={values} />
        </>
      )}
      <h2 className="h3">{words.seatsLegend}</h2>
      <div className="field-row">
        <Field {...field("posti")} label={words.capacity} inputMode="numeric" maxLength={4} />
        <Field
          {...field("posti_comune")}
          label={words.perComune}
          hint={words.perComuneHint}
          inputMode="numeric"
          maxLength={3}
          optional
        />
      </div>
      <div className="field-row">
        <Field {...field("apertura")} label={words.opens} hint={words.opensHint} type="date" optional />
        <Field
          {...field("chiusura")}
          label={words.closes}
          hint={words.closesHint}
          inputMode="numeric"
          maxLength={3}
          optional
        />
      </div>
      <Tick name="lista" label={words.waitlist} values={values} />
      <h2 className="h3">{words.whereLegend}</h2>
      <Select
        {...field("sala")}
        label={words.room}
        emptyLabel={words.noRoom}
        options={rooms.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextArea {...field("relatori")} label={words.speakers} hint={words.speakersHint} rows={3} optional />
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {isNew ? words.save : words.saveChanges}
        </button>
      </div>
    </form>
  );
}

function optionsOf<T extends string>(values: readonly T[], names: Record<T, string>) {
  return values.map((value) => ({ value, label: names[value] }));
}
