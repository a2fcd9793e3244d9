import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { severityLabels } from "~/features/content/labels";
import { CODE_SEVERITIES } from "~db/enums";
import { messages } from "../messages";

const words = messages.fields;

interface Props {
  field(name: string): { id: string; name: string; error?: string; defaultValue?: string };
}

/** What only a result code has. */
export function CodeFields({ field }: Props) {
  return (
    <>
      <h2 className="h3">{words.card}</h2>
      <TextArea {...field("messaggio")} label={words.message} hint={words.messageHint} rows={2} />
      <Select
        {...field("effetto")}
        label={words.severity}
        options={CODE_SEVERITIES.map((value) => ({ value, label: severityLabels[value] }))}
      />
      <div className="field-row">
        <Field {...field("procedura")} label={words.procedure} maxLength={40} optional />
        <Field {...field("tabella")} label={words.table} maxLength={80} optional />
      </div>
      <TextArea {...field("fonte")} label={words.source} rows={3} />
      <div className="field-row">
        <Field {...field("volte")} label={words.occurrences} inputMode="numeric" maxLength={9} optional />
        <Field {...field("comuni")} label={words.comuni} inputMode="numeric" maxLength={9} optional />
      </div>
      <Field {...field("vicini")} label={words.related} hint={words.relatedHint} optional />
    </>
  );
}
