import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { TextBody } from "~/features/content/components/TextBody";
import { FIELDS as GUARD_FIELDS } from "~/features/guard/check/schema";
import { PersonalDataWarning } from "~/features/guard/components/PersonalDataWarning";
import { paths } from "~/lib/paths";
import { messages as ask } from "../ask/messages";
import { messages as thread } from "../thread/messages";
import { Composer } from "../write/Composer";
import type { WrittenForm } from "../write/refused.server";
import { messages } from "./messages";

interface Props {
  post: { id: number; number: number; source: string; revisions: number };
  title: string;
  back: string;
  written: WrittenForm | null;
}

/** A message in the hands of its author; of the question also the title. */
export function EditForm({ post, title, back, written }: Props) {
  const { errors = {}, values, preview } = written ?? {};
  const listed = ["titolo", "testo", ...Object.values(GUARD_FIELDS)].flatMap((name) =>
    errors[name] ? [{ fieldId: name, text: errors[name] }] : [],
  );
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <ErrorSummary errors={listed} />
      <form className="form-narrow" method="post" action={paths.editPost(post.id)} noValidate>
        <input type="hidden" name="prima" value={values?.prima ?? post.revisions} />
        {post.number === 1 && (
          <Field
            id="titolo"
            name="titolo"
            label={ask.titleField}
            hint={ask.titleHint}
            error={errors.titolo}
            defaultValue={values?.titolo ?? title}
            maxLength={180}
          />
        )}
        <Composer
          label={post.number === 1 ? ask.body : thread.answer.body}
          hint={thread.answer.hint}
          error={errors.testo}
          defaultValue={values?.testo ?? post.source}
          rows={14}
        />
        {preview && (
          <section className="preview" id="anteprima" aria-label={ask.previewTitle}>
            <TextBody html={preview} />
          </section>
        )}
        {written?.warning && <PersonalDataWarning warning={written.warning} errors={errors} values={written.values} />}
        <div className="form-actions">
          <button type="submit" name="intento" value="salva" className="btn btn-primary">
            {messages.save}
          </button>
          <button type="submit" name="intento" value="anteprima" className="btn btn-outline-primary" data-preview>
            {ask.preview}
          </button>
          <a href={back}>{messages.back}</a>
        </div>
      </form>
    </>
  );
}
