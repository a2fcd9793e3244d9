import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import { formatDate, todayInRome } from "~/lib/format";
import { messages } from "../messages";
import type { TextPageData } from "../page.server";
import type { WrittenText } from "../refused.server";

const words = messages.withdrawal;
const { actions, fields } = messages;

interface Props {
  text: TextPageData;
  action: string;
  written: WrittenText | null;
}

const fieldOf = (written: WrittenText | null) => (name: string) => ({
  id: name,
  name,
  error: written?.errors[name],
  defaultValue: written?.values[name],
});

/** Below a text in force: asks somebody else to take it from the pages. */
export function AskWithdrawal({ action, written }: Omit<Props, "text">) {
  const field = fieldOf(written);
  const isTyped = written?.values.intento === "ritira";
  return (
    <details className="form-narrow section" open={isTyped}>
      <summary>{words.title}</summary>
      <p className="mt-3">{words.text}</p>
      <form method="post" action={action} noValidate>
        <TextArea {...field("motivo")} label={fields.reason} hint={fields.reasonHint} rows={3} />
        <Field
          {...field("sostituto")}
          label={fields.replacement}
          hint={fields.replacementHint}
          maxLength={200}
          optional
        />
        <button type="submit" name="intento" value="ritira" className="btn btn-outline-danger">
          {actions.askWithdrawal}
        </button>
      </form>
    </details>
  );
}

/** A withdrawal that was asked for, in the hands of who decides it. */
export function WithdrawalReview({ text, action, written }: Props) {
  const { draft, rights, instead, linkedFrom } = text;
  if (!draft?.withdrawal) return null;
  const errors = Object.entries(written?.errors ?? {}).map(([fieldId, sentence]) => ({ fieldId, text: sentence }));
  const edition = <input type="hidden" name="edizione" value={draft.edition} />;
  return (
    <>
      <ErrorSummary errors={errors} />
      <section className="section" aria-labelledby="ritiro">
        <h2 className="h3" id="ritiro">
          {words.asked}
        </h2>
        <Why reason={draft.withdrawal.reason} instead={instead} />
        {linkedFrom.length > 0 && (
          <>
            <p className="mb-1">{words.linked}</p>
            <ul>
              {linkedFrom.map(({ title, href }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {rights.canReview ? (
        <div className="form-narrow mt-4">
          <form method="post" action={action} noValidate>
            {edition}
            <button type="submit" name="intento" value="conferma-ritiro" className="btn btn-danger">
              {actions.withdrawNow}
            </button>
          </form>
          <form method="post" action={action} className="section" noValidate>
            {edition}
            <TextArea {...fieldOf(written)("nota")} label={actions.refusal} rows={3} />
            <button type="submit" name="intento" value="rifiuta-ritiro" className="btn btn-outline-primary">
              {actions.refuse}
            </button>
          </form>
        </div>
      ) : (
        rights.canWrite && (
          <form method="post" action={action} className="section">
            {edition}
            <p>{words.ownText}</p>
            <button type="submit" name="intento" value="annulla-ritiro" className="btn btn-outline-primary">
              {actions.takeBackWithdrawal}
            </button>
          </form>
        )
      )}
    </>
  );
}

/** A text that was withdrawn: why, and the way back. */
export function WithdrawnText({ text, action }: Omit<Props, "written">) {
  const { withdrawn, instead, rights } = text;
  if (!withdrawn) return null;
  return (
    <Callout tone="warning" title={words.done(formatDate(todayInRome(withdrawn.at)))}>
      <Why reason={withdrawn.reason} instead={instead} />
      {rights.canWrite && (
        <form method="post" action={action}>
          <p>{words.restoreText}</p>
          <button type="submit" name="intento" value="ripristina" className="btn btn-outline-primary btn-sm">
            {actions.restore}
          </button>
        </form>
      )}
    </Callout>
  );
}

function Why({ reason, instead }: { reason: string; instead: TextPageData["instead"] }) {
  return (
    <DefinitionList
      items={[
        { term: words.reason, detail: reason },
        { term: words.replacement, detail: instead ? <a href={instead.href}>{instead.label}</a> : words.none },
      ]}
    />
  );
}
