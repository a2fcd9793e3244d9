import type { ReactNode } from "react";
import { Boxes } from "~/components/form/Boxes";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { modalityNames, stageNames } from "~/components/messages";
import { TextBody } from "~/features/content/components/TextBody";
import { topicLabels } from "~/features/content/labels";
import { PersonalDataWarning } from "~/features/guard/components/PersonalDataWarning";
import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import type { EditedKind } from "../kinds";
import { messages } from "../messages";
import type { WrittenText } from "../refused.server";
import { OWNERS } from "../schema";
import { CodeFields } from "./CodeFields";
import { DocumentFields } from "./DocumentFields";
import { VideoFields } from "./VideoFields";

const words = messages.fields;

interface Props {
  action: string;
  kind: EditedKind;
  /** What the form begins with; what was typed comes before it. */
  values: Record<string, string>;
  written: WrittenText | null;
  /** Of what the writer has seen; none for a new text. */
  stamp?: string;
  /** Of a document: the file in use. */
  fileName?: string;
  /** Further buttons. */
  children?: ReactNode;
}

/** A text in the hands of who writes it. */
export function TextForm({ action, kind, values: begun, written, stamp, fileName, children }: Props) {
  const values = written?.values ?? begun;
  const errors = written?.errors ?? {};
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  return (
    <form
      method="post"
      action={action}
      className="form-narrow"
      encType={kind === "document" ? "multipart/form-data" : undefined}
      noValidate
    >
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      {stamp !== undefined && <input type="hidden" name="versione" value={written?.meanwhile?.stamp ?? stamp} />}
      <Field {...field("titolo")} label={words.title} hint={words.titleHint[kind]} maxLength={110} />
      <TextArea {...field("riassunto")} label={words.summary} hint={words.summaryHint} rows={3} />
      <TextArea
        {...field("testo")}
        label={words.body}
        hint={kind === "video" ? words.transcriptHint : words.bodyHint}
        rows={18}
        draft
      />
      {written?.preview !== undefined && (
        <section className="preview" id="anteprima" aria-label={messages.previewTitle}>
          <h2 className="h3">{messages.previewTitle}</h2>
          <TextBody html={written.preview} />
        </section>
      )}
      {kind === "code" && <CodeFields field={field} />}
      {kind === "document" && (
        <DocumentFields field={field} values={values} errors={errors} kept={written?.kept ?? []} fileName={fileName} />
      )}
      {kind === "video" && <VideoFields field={field} />}
      <h2 className="h3">{words.audience}</h2>
      <Boxes
        name="fase"
        legend={words.stages}
        hint={words.allHint}
        options={STAGES.map((value) => ({ value, label: stageNames[value] }))}
        values={values}
      />
      <Boxes
        name="modalita"
        legend={words.modalities}
        hint={words.allHint}
        options={MODALITIES.map((value) => ({ value, label: modalityNames[value] }))}
        values={values}
      />
      <Boxes
        name="argomento"
        legend={words.topics}
        options={TOPICS.map((value) => ({ value, label: topicLabels[value] }))}
        values={values}
        error={errors.argomento}
      />
      {kind === "faq" && (
        <TextArea {...field("parole")} label={words.keywords} hint={words.keywordsHint} rows={4} optional />
      )}
      <h2 className="h3">{words.care}</h2>
      <div className="field-row">
        <Select {...field("curatore")} label={words.owner} options={OWNERS.map((value) => ({ value, label: value }))} />
        <Field {...field("revisione")} label={words.reviewBy} hint={words.reviewByHint} type="date" />
      </div>
      {written?.warning && <PersonalDataWarning warning={written.warning} errors={errors} values={values} />}
      <div className="form-actions">
        <button type="submit" name="intento" value="salva" className="btn btn-primary">
          {messages.actions.save}
        </button>
        <button
          type="submit"
          name="intento"
          value="anteprima"
          formAction={`${action}#anteprima`}
          className="btn btn-outline-primary"
        >
          {messages.actions.preview}
        </button>
        {children}
      </div>
    </form>
  );
}
