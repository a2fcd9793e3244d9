import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { genreLabels } from "~/features/content/labels";
import { FileField, type KeptFile } from "~/features/uploads/components/FileField";
import { DOCUMENT_GENRES } from "~db/enums";
import { messages } from "../messages";
import { releaseField } from "../release-fields";

const words = messages.fields;

/** What a document's file may be. */
export const DOCUMENT_ACCEPT = ".pdf,.xsd,.xml,.csv,.txt";

interface Props {
  field(name: string): { id: string; name: string; error?: string; defaultValue?: string };
  values: Record<string, string>;
  errors: Record<string, string>;
  kept: readonly KeptFile[];
  /** Of the file in use. */
  fileName?: string;
}

/** What only a document has. */
export function DocumentFields({ field, values, errors, kept, fileName }: Props) {
  return (
    <>
      <h2 className="h3">{words.document}</h2>
      <div className="field-row">
        <Select
          {...field("tipo")}
          label={words.genre}
          options={DOCUMENT_GENRES.map((value) => ({ value, label: genreLabels[value] }))}
        />
        <Field {...field("numero")} label={words.documentNumber} maxLength={40} optional />
      </div>
      <Field {...field("data")} label={words.date} hint={words.dateHint} maxLength={10} width="short" />
      <Field {...field("emanato")} label={words.issuer} maxLength={160} />
      <Field {...field("pubblicato")} label={words.published} hint={words.publishedHint} maxLength={300} />
      <Field {...field("indirizzo")} label={words.href} hint={words.hrefHint} maxLength={300} optional />
      <TextArea {...field("tocca")} label={words.touches} hint={words.touchesHint} rows={4} optional />
      <FileField
        isSingle
        accept={DOCUMENT_ACCEPT}
        label={words.file}
        hint={fileName ? `${words.fileNow(fileName)} ${words.fileHint}` : words.fileHint}
        kept={kept}
        error={errors.allegati}
      />
      {fileName && (
        <label className="form-check mb-4">
          <input
            className="form-check-input"
            type="checkbox"
            name="togli-file"
            value="1"
            defaultChecked={Boolean(values["togli-file"])}
          />
          <span className="form-check-label">{words.removeFile}</span>
        </label>
      )}
      <Releases field={field} values={values} />
    </>
  );
}

function Releases({ field, values }: Pick<Props, "field" | "values">) {
  const count = Object.keys(values).filter((name) => /^versione-\d+-giorno$/.test(name)).length;
  if (!count) return null;
  return (
    <fieldset>
      <legend className="h3">{words.releases}</legend>
      <p className="form-text">{words.releasesHint}</p>
      {Array.from({ length: count }, (_, index) => releaseField(index, "giorno")).map((name, index) => (
        <div className="field-row" key={name}>
          <Field {...field(name)} label={words.releaseDate} maxLength={10} />
          <TextArea {...field(releaseField(index, "cambia"))} label={words.releaseChanged} rows={2} />
        </div>
      ))}
    </fieldset>
  );
}
