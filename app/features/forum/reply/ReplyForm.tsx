import { Callout } from "~/components/content/Callout";
import { SectionHead } from "~/components/content/SectionHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { TextBody } from "~/features/content/components/TextBody";
import { FIELDS as GUARD_FIELDS } from "~/features/guard/check/schema";
import { PersonalDataWarning } from "~/features/guard/components/PersonalDataWarning";
import { FileField, type KeptFile } from "~/features/uploads/components/FileField";
import { paths } from "~/lib/paths";
import { messages as ask } from "../ask/messages";
import { CannedPicker } from "../canned/components/CannedPicker";
import { messages as cannedWords } from "../canned/messages";
import { messages } from "../thread/messages";
import { AsWhom, type Speaking } from "../write/AsWhom";
import { Composer } from "../write/Composer";
import type { WrittenForm } from "../write/refused.server";

import { SEEN_FIELD } from "./meanwhile";
import { UnreadReplies } from "./UnreadReplies";

interface Props {
  thread: { id: number; slug: string; lastNumber: number };
  speaking: Speaking;
  written: WrittenForm | null;
  draft: { testo?: string; isRestored: boolean };
  formKey: string;
  /** Replies that are ready, for Sogei. */
  canned: readonly { id: number; title: string }[];
}

/** The form under a thread. What came back keeps all that was typed. */
export function ReplyForm({ thread, speaking, written, draft, formKey, canned }: Props) {
  const words = messages.answer;
  const { errors = {}, values, kept = [], preview, waitSeconds, meanwhile = [] } = written ?? {};
  const listed = ["pronta", "testo", "descrizione", "allegati", ...Object.values(GUARD_FIELDS)].flatMap((name) =>
    errors[name] ? [{ fieldId: name, text: errors[name] }] : [],
  );
  const only =
    speaking.comuni.length + (speaking.other ? 1 : 0) === 1 ? (speaking.comuni[0]?.name ?? speaking.other) : null;
  return (
    <section className="section" id="rispondi" aria-labelledby="rispondi-titolo">
      <SectionHead id="rispondi-titolo" title={words.title} note={only ? words.as(only) : undefined} />
      <ErrorSummary errors={listed} />
      {waitSeconds !== undefined && <Callout tone="warning">{ask.wait(waitSeconds)}</Callout>}
      {meanwhile.length > 0 && <UnreadReplies posts={meanwhile} thread={thread} />}
      {written?.isInserted && (
        <div role="status">
          <Callout>{cannedWords.pick.inserted}</Callout>
        </div>
      )}
      <form
        className="mt-3"
        method="post"
        action={`${paths.thread(thread.id, thread.slug)}#rispondi`}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="chiave" value={values?.chiave ?? formKey} />
        <input type="hidden" name={SEEN_FIELD} value={values?.[SEEN_FIELD] ?? thread.lastNumber} />
        <AsWhom speaking={speaking} label={words.as_} />
        {canned.length > 0 && <CannedPicker threadId={thread.id} canned={canned} error={errors.pronta} />}
        <Composer
          label={words.body}
          hint={words.hint}
          error={errors.testo}
          defaultValue={values?.testo ?? draft.testo}
          draft={`t${thread.id}`}
          rows={8}
        />
        {draft.isRestored && !values && <p className="draft-note">{ask.draft.restored}</p>}
        <Attached kept={kept} errors={errors} alt={values?.descrizione} />
        {preview && (
          <section className="preview" id="anteprima" aria-label={ask.previewTitle}>
            <TextBody html={preview} />
          </section>
        )}
        {written?.warning && <PersonalDataWarning warning={written.warning} errors={errors} values={written.values} />}
        <div className="form-actions">
          <button type="submit" name="intento" value="rispondi" className="btn btn-primary">
            {words.publish}
          </button>
          <button type="submit" name="intento" value="anteprima" className="btn btn-outline-primary" data-preview>
            {words.preview}
          </button>
          <span className="note" data-draft-state role="status" />
        </div>
      </form>
    </section>
  );
}

/** Files, and what their pictures show. */
export function Attached({
  kept,
  errors,
  alt,
}: {
  kept: readonly KeptFile[];
  errors: Record<string, string>;
  alt?: string;
}) {
  return (
    <details className="attach" open={kept.length > 0 || Boolean(errors.allegati || errors.descrizione)}>
      <summary>{ask.attach}</summary>
      <FileField kept={kept} error={errors.allegati} />
      <Field
        id="descrizione"
        name="descrizione"
        label={ask.alt}
        hint={ask.altHint}
        error={errors.descrizione}
        defaultValue={alt}
        maxLength={300}
        optional
      />
    </details>
  );
}
