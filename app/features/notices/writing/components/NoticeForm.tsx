import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Radios } from "~/components/form/Radios";
import { TextArea } from "~/components/form/TextArea";
import { PersonalDataWarning } from "~/features/guard/components/PersonalDataWarning";
import { FileField } from "~/features/uploads/components/FileField";
import { paths } from "~/lib/paths";
import { NOTICE_IMPORTANCES } from "~db/enums";
import { importanceHints, importanceLabels, type NoticeState } from "../../labels";
import { messages } from "../messages";
import type { WrittenNotice } from "../refused.server";
import { AttachedFiles } from "./AttachedFiles";
import { AudienceFields } from "./AudienceFields";
import { NoticePreview } from "./NoticePreview";
import { WhenFields } from "./WhenFields";

const words = messages.fields;

interface Props {
  action: string;
  state: NoticeState | null;
  values: Record<string, string>;
  regions: readonly { value: string; label: string }[];
  products: readonly { value: string; label: string }[];
  attached: readonly { id: string; name: string; bytes: number }[];
  /** What it is proposed for. */
  origin?: string;
  written: WrittenNotice | null;
}

/** Writes and changes a notice: one form for both. */
export function NoticeForm({ action, state, regions, products, attached, origin, written, ...given }: Props) {
  const errors = written?.errors ?? {};
  const values = written?.values ?? given.values;
  const field = (name: string) => ({ id: name, name, error: errors[name], defaultValue: values[name] });
  const isOut = state !== null && state !== "bozza";
  return (
    <form method="post" action={action} encType="multipart/form-data" className="form-narrow" noValidate>
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      {written?.warning && <PersonalDataWarning warning={written.warning} errors={errors} values={values} />}
      {origin && <input type="hidden" name="origine" value={origin} />}
      <Field {...field("titolo")} label={words.title} hint={words.titleHint} maxLength={110} />
      <TextArea {...field("sommario")} label={words.summary} hint={words.summaryHint} rows={2} />
      <div data-composer data-preview-url={paths.noticePreview()}>
        <TextArea {...field("testo")} label={words.text} hint={words.textHint} rows={14} draft={state === null} />
      </div>
      {written?.preview && <NoticePreview html={written.preview} />}
      <div className="form-actions form-group">
        <button type="submit" className="btn btn-outline-primary btn-sm" name="intento" value="anteprima" data-preview>
          {words.show}
        </button>
      </div>
      <FileField kept={written?.kept ?? []} error={errors.allegati} />
      <AttachedFiles files={attached} values={values} />
      <Radios
        id="importanza"
        name="importanza"
        legend={words.importance}
        error={errors.importanza}
        defaultValue={values.importanza}
        options={NOTICE_IMPORTANCES.map((value) => ({
          value,
          label: importanceLabels[value],
          hint: importanceHints[value],
        }))}
      />
      <AudienceFields values={values} errors={errors} regions={regions} products={products} />
      <WhenFields field={field} isOut={state === "pubblicato" || state === "scaduto"} />
      <h2 className="h3">{words.release}</h2>
      <Field
        {...field("versione")}
        label={words.version}
        hint={words.versionHint}
        maxLength={30}
        width="short"
        optional
      />
      <TextArea {...field("tocca")} label={words.touches} hint={words.touchesHint} rows={4} optional />
      <div className="form-actions">
        <button type="submit" className="btn btn-primary" name="intento" value="pubblica">
          {isOut ? words.update : words.publish}
        </button>
        {!isOut && (
          <button type="submit" className="btn btn-outline-primary" name="intento" value="bozza">
            {words.save}
          </button>
        )}
      </div>
    </form>
  );
}
