import { DefinitionList } from "~/components/content/DefinitionList";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { FORUM_CATEGORIES, type ForumCategory } from "~db/enums";
import { categoryLabels } from "../../labels";
import { messages } from "../messages";
import { PLACEHOLDERS } from "../placeholders";

interface Props {
  action: string;
  refused: Refused | null;
  present?: { title: string; category: ForumCategory | null; body: string };
}

/** Title, category, text with its placeholders; for a new one and for one that is changed. */
export function CannedForm({ action, refused, present }: Props) {
  const { errors = {}, values } = refused ?? {};
  const listed = ["titolo", "categoria", "testo"].flatMap((name) =>
    errors[name] ? [{ fieldId: name, text: errors[name] }] : [],
  );
  return (
    <>
      <ErrorSummary errors={listed} />
      <form method="post" action={action} className="mt-3" noValidate>
        <Field
          id="titolo"
          name="titolo"
          label={messages.titleField}
          hint={messages.titleHint}
          error={errors.titolo}
          defaultValue={values?.titolo ?? present?.title}
          maxLength={80}
        />
        <Select
          id="categoria"
          name="categoria"
          label={messages.category}
          hint={messages.categoryHint}
          error={errors.categoria}
          emptyLabel={messages.allCategories}
          defaultValue={values?.categoria ?? present?.category ?? ""}
          options={FORUM_CATEGORIES.map((value) => ({ value, label: categoryLabels[value] }))}
          width="half"
        />
        <TextArea
          id="testo"
          name="testo"
          label={messages.body}
          hint={messages.bodyHint}
          error={errors.testo}
          defaultValue={values?.testo ?? present?.body}
          rows={10}
          maxLength={8000}
        />
        <p className="form-label mb-1">{messages.placeholders}</p>
        <DefinitionList
          items={Object.entries(PLACEHOLDERS).map(([name, text]) => ({ term: `{${name}}`, detail: text }))}
        />
        <div className="form-actions">
          <button type="submit" name="intento" value="salva" className="btn btn-primary">
            {messages.save}
          </button>
          {present && (
            <button type="submit" name="intento" value="togli" className="btn btn-outline-primary">
              {messages.remove}
            </button>
          )}
        </div>
      </form>
    </>
  );
}
