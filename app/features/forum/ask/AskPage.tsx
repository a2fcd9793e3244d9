import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Radios } from "~/components/form/Radios";
import { Select } from "~/components/form/Select";
import { Columns } from "~/components/layout/Columns";
import { TextBody } from "~/features/content/components/TextBody";
import { FIELDS as GUARD_FIELDS } from "~/features/guard/check/schema";
import { PersonalDataWarning } from "~/features/guard/components/PersonalDataWarning";
import { paths } from "~/lib/paths";
import { ENVIRONMENTS, FORUM_CATEGORIES, VISIBILITIES } from "~db/enums";
import { categoryLabels, environmentLabels, visibilityHints, visibilityLabels } from "../labels";
import { messages as forum } from "../messages";
import { Attached } from "../reply/ReplyForm";
import { AsWhom, type Speaking } from "../write/AsWhom";
import { Composer } from "../write/Composer";
import type { WrittenForm } from "../write/refused.server";
import { AlreadyAnswered, type Answer } from "./AlreadyAnswered";
import { messages } from "./messages";

export interface AskPageProps {
  speaking: Speaking;
  canReserve: boolean;
  /** What the form opens with: the draft, else what the address brings along. */
  start: Record<string, string>;
  isRestored: boolean;
  formKey: string;
  /** Result codes with a page, to complete what is typed. */
  codes: readonly { slug: string; title: string }[];
  written: (WrittenForm & { answers?: Answer[] }) | null;
}

const FIELDS = [
  "titolo",
  "categoria",
  "ambiente",
  "codici",
  "prodotto",
  "testo",
  "descrizione",
  "allegati",
  "visibilita",
  ...Object.values(GUARD_FIELDS),
];

/** A question and what it is about. Without scripts the second step shows the pages that may answer it already. */
export function AskPage({ speaking, canReserve, start, isRestored, formKey, codes, written }: AskPageProps) {
  const { errors = {}, kept = [], preview, waitSeconds, answers } = written ?? {};
  const values = written?.values ?? start;
  const listed = FIELDS.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  const isChecked = answers !== undefined || values.controllato === "1";
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <ErrorSummary errors={listed} />
      {waitSeconds !== undefined && <Callout tone="warning">{messages.wait(waitSeconds)}</Callout>}
      <Columns kind="aside">
        <form
          method="post"
          action={paths.newThread()}
          encType="multipart/form-data"
          noValidate
          data-ask={paths.forumSuggestions()}
        >
          <input type="hidden" name="chiave" value={values.chiave ?? formKey} />
          <input type="hidden" name="controllato" value={isChecked ? "1" : ""} />
          <Field
            id="titolo"
            name="titolo"
            label={messages.titleField}
            hint={messages.titleHint}
            error={errors.titolo}
            defaultValue={values.titolo}
            maxLength={180}
            autoComplete="off"
          />
          <div data-answers>{answers && <AlreadyAnswered answers={answers} />}</div>
          <Details values={values} errors={errors} />
          <datalist id="elenco-codici">
            {codes.map(({ slug, title }) => (
              <option key={slug} value={slug} label={`${slug}: ${title}`} />
            ))}
          </datalist>
          <Composer
            label={messages.body}
            hint={messages.bodyHint}
            error={errors.testo}
            defaultValue={values.testo}
            draft="nuova"
            rows={12}
          />
          {isRestored && !written && <p className="draft-note">{messages.draft.restored}</p>}
          <Attached kept={kept} errors={errors} alt={values.descrizione} />
          <AsWhom speaking={speaking} label={messages.as} />
          <Radios
            id="visibilita"
            name="visibilita"
            legend={messages.visibility}
            error={errors.visibilita}
            defaultValue={values.visibilita ?? "pubblica"}
            options={VISIBILITIES.filter((value) => value === "pubblica" || canReserve).map((value) => ({
              value,
              label: visibilityLabels[value],
              hint: visibilityHints[value],
            }))}
          />
          {preview && (
            <section className="preview" id="anteprima" aria-label={messages.previewTitle}>
              <TextBody html={preview} />
            </section>
          )}
          {written?.warning && <PersonalDataWarning warning={written.warning} errors={errors} values={values} />}
          <div className="form-actions">
            <button type="submit" name="intento" value="pubblica" className="btn btn-primary">
              {isChecked ? messages.publish : messages.proceed}
            </button>
            <button type="submit" name="intento" value="anteprima" className="btn btn-outline-primary" data-preview>
              {messages.preview}
            </button>
            <span className="note" data-draft-state role="status" />
          </div>
        </form>
        <aside>
          <Panel title={forum.before.title} tone="calm">
            <RowList>
              <span>{forum.before.search}</span>
              <span>{forum.before.details}</span>
              <span>{forum.before.privacy}</span>
            </RowList>
          </Panel>
        </aside>
      </Columns>
    </>
  );
}

function Details({ values, errors }: { values: Record<string, string>; errors: Record<string, string> }) {
  return (
    <div className="field-grid">
      <Select
        id="categoria"
        name="categoria"
        label={messages.category}
        error={errors.categoria}
        emptyLabel={messages.categoryEmpty}
        defaultValue={values.categoria ?? ""}
        options={FORUM_CATEGORIES.map((value) => ({ value, label: categoryLabels[value] }))}
      />
      <Select
        id="ambiente"
        name="ambiente"
        label={messages.environment}
        error={errors.ambiente}
        emptyLabel={messages.environmentEmpty}
        defaultValue={values.ambiente ?? ""}
        options={ENVIRONMENTS.map((value) => ({ value, label: environmentLabels[value] }))}
      />
      <Field
        id="codici"
        name="codici"
        label={messages.codes}
        hint={messages.codesHint}
        error={errors.codici}
        defaultValue={values.codici}
        list="elenco-codici"
        maxLength={120}
        autoComplete="off"
        optional
      />
      <Field
        id="prodotto"
        name="prodotto"
        label={messages.product}
        hint={messages.productHint}
        error={errors.prodotto}
        defaultValue={values.prodotto}
        maxLength={80}
        optional
      />
    </div>
  );
}
