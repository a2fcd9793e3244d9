import { Panel } from "~/components/content/Panel";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import { paths } from "~/lib/paths";
import { CHOSEN_KINDS, type Kind } from "../kinds";
import { kindWords, messages } from "../messages";

interface Props {
  choices: Record<Kind, boolean>;
  error?: string;
}

export function MailChoices({ choices, error }: Props) {
  const words = messages.settings;
  return (
    <Columns kind="aside">
      <form method="post" action={paths.accountMail()} className="form-narrow">
        <ErrorSummary errors={error ? [{ text: error }] : []} />
        <fieldset className="form-group">
          <legend>{words.choose}</legend>
          {CHOSEN_KINDS.map((kind) => (
            <label key={kind} className="form-check">
              <input
                className="form-check-input"
                type="checkbox"
                name={kind}
                value="1"
                defaultChecked={choices[kind]}
              />
              <span className="form-check-label">
                {kindWords[kind].label}
                <span className="form-text">{kindWords[kind].hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="form-actions">
          <button type="submit" className="btn btn-primary" name="salva" value="1">
            {words.save}
          </button>
          <a href={paths.notifications()}>{words.back}</a>
        </div>
      </form>
      <Panel title={words.always} tone="calm">
        <p>
          <strong>{kindWords.security.label}</strong>, <strong>{kindWords.reminders.label}</strong>
        </p>
        <p>{words.alwaysText}</p>
      </Panel>
    </Columns>
  );
}
