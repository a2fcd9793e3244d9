import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import type { KeptFile } from "~/features/uploads/components/FileField";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import { SenderFields, type Writer } from "./SenderFields";

const words = messages.report;

interface Props {
  page: string;
  /** Words that a search did not find; "" when the form was opened otherwise. */
  searched: string;
  isDone: boolean;
  refused: Refused | null;
  /** Who is signed in; undefined for anonymous readers, who send only text. */
  writer?: Writer;
  /** Files that came with the form before it was refused. */
  kept: readonly KeptFile[];
}

export function ReportForm({ page, searched, isDone, refused, writer, kept }: Props) {
  if (isDone) {
    return (
      <>
        <PageHead title={words.sent} lead={words.sentText} />
        <p>{page ? <a href={page}>{words.back}</a> : <a href={paths.home()}>{words.home}</a>}</p>
      </>
    );
  }
  const errors = refused?.errors ?? {};
  const listed = ["pagina", "testo", "allegati"].flatMap((name) =>
    errors[name] ? [{ fieldId: name, text: errors[name] }] : [],
  );
  return (
    <>
      <ErrorSummary errors={listed} />
      <PageHead title={words.title} lead={words.lead} />
      <form
        method="post"
        action={paths.report()}
        encType={writer && "multipart/form-data"}
        className="form-narrow"
        noValidate
      >
        <Field
          id="pagina"
          name="pagina"
          label={words.page}
          hint={words.pageHint}
          error={errors.pagina}
          defaultValue={refused?.values.pagina ?? page}
          maxLength={300}
          optional
        />
        <TextArea
          id="testo"
          name="testo"
          label={words.body}
          hint={words.bodyHint}
          error={errors.testo}
          defaultValue={refused?.values.testo ?? (searched && words.notFound(searched))}
          rows={8}
          draft
        />
        {writer && (
          <SenderFields
            writer={writer}
            kept={kept}
            error={errors.allegati}
            wantsAnswer={refused?.values.rispondetemi === "si"}
          />
        )}
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
      </form>
    </>
  );
}
