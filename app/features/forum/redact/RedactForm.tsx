import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages, REASONS, reasonLabels } from "./messages";

interface Props {
  id: number;
  number: number;
  thread: { id: number; slug: string };
  title: string | null;
  body: string;
  files: { id: string; name: string }[];
  others: number[];
  refused: Refused | null;
}

const FIELDS = ["titolo", "testo", "motivo", "conferma"];

/** What remains of a message, and what of it goes for good. */
export function RedactForm({ id, number, thread, title, body, files, others, refused }: Props) {
  const { errors = {}, values } = refused ?? {};
  const listed = FIELDS.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <>
      <ErrorSummary errors={listed} />
      <PageHead title={messages.title} lead={messages.lead(number)} />
      {others.length > 0 && <Callout tone="warning">{messages.others(others.join(", "))}</Callout>}
      <form method="post" action={paths.redactPost(id)} className="form-narrow" noValidate>
        {title !== null && (
          <Field
            id="titolo"
            name="titolo"
            label={messages.titleField}
            error={errors.titolo}
            defaultValue={values?.titolo ?? title}
            maxLength={180}
          />
        )}
        <TextArea
          id="testo"
          name="testo"
          label={messages.body}
          hint={messages.bodyHint}
          error={errors.testo}
          defaultValue={values?.testo ?? body}
          rows={10}
        />
        {files.length > 0 && (
          <fieldset className="form-group">
            <legend>{messages.files}</legend>
            {files.map((file) => (
              <label key={file.id} className="form-check">
                <input
                  className="form-check-input"
                  type="checkbox"
                  name={`togli-${file.id}`}
                  value="si"
                  defaultChecked
                />
                <span className="form-check-label">{file.name}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Select
          id="motivo"
          name="motivo"
          label={messages.reason}
          error={errors.motivo}
          emptyLabel={messages.reasonEmpty}
          defaultValue={values?.motivo ?? ""}
          options={REASONS.map((value) => ({ value, label: reasonLabels[value] }))}
        />
        <div className={errors.conferma ? "form-group has-error" : "form-group"}>
          {errors.conferma && <p className="invalid-feedback">{errors.conferma}</p>}
          <label className="form-check">
            <input className="form-check-input" id="conferma" type="checkbox" name="conferma" value="si" />
            <span className="form-check-label">{messages.confirm}</span>
          </label>
        </div>
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {messages.submit}
          </button>
          <a href={paths.post(thread.id, thread.slug, number)}>{messages.back}</a>
        </div>
      </form>
    </>
  );
}
