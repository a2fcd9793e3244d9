import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import { FileField } from "~/features/uploads/components/FileField";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { WrittenText } from "../refused.server";
import { DOCUMENT_ACCEPT } from "./DocumentFields";

const words = messages.release;
const { fields } = messages;

interface Props {
  document: { slug: string; title: string };
  /** What the form begins with. */
  today: string;
  written: WrittenText | null;
}

/** A later version of a document: when, what it changed, its file. */
export function ReleaseForm({ document, today, written }: Props) {
  const errors = written?.errors ?? {};
  const field = (name: string, begun?: string) => ({
    id: name,
    name,
    error: errors[name],
    defaultValue: written?.values[name] ?? begun,
  });
  return (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <PageHead title={words.title(document.title)} lead={words.lead} />
      <form
        className="form-narrow"
        method="post"
        action={paths.newRelease(document.slug)}
        encType="multipart/form-data"
        noValidate
      >
        <Field
          {...field("giorno", today)}
          label={fields.releaseDate}
          hint={fields.dateHint}
          maxLength={10}
          width="short"
        />
        <TextArea {...field("cambia")} label={fields.releaseChanged} rows={3} />
        <FileField
          isSingle
          isRequired
          accept={DOCUMENT_ACCEPT}
          label={fields.file}
          hint={fields.fileHint}
          kept={written?.kept ?? []}
          error={errors.allegati}
        />
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {words.save}
          </button>
          <a href={paths.document(document.slug)}>{words.cancel}</a>
        </div>
      </form>
    </>
  );
}
