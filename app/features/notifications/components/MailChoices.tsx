import { Panel } from "~/components/content/Panel";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Select } from "~/components/form/Select";
import { Columns } from "~/components/layout/Columns";
import { paths } from "~/lib/paths";
import { MAIL_MODES, type MailMode } from "~db/enums";
import { FIXED_KINDS, type Kind } from "../kinds";
import { kindWords, messages, modeWords } from "../messages";
import { type FollowedThing, FollowRows } from "./FollowRows";

interface Props {
  kinds: readonly { kind: Kind; mode: MailMode }[];
  follows: readonly FollowedThing[];
  error?: string;
}

/** When mails of each kind, and about each thing that is followed, go out. */
export function MailChoices({ kinds, follows, error }: Props) {
  const words = messages.settings;
  return (
    <Columns kind="aside">
      <form method="post" action={paths.accountMail()} className="mail-choices">
        <ErrorSummary errors={error ? [{ text: error }] : []} />
        <h2 className="h3">{words.choose}</h2>
        {kinds.map(({ kind, mode }) => (
          <Select
            key={kind}
            id={kind}
            name={kind}
            label={kindWords[kind].label}
            hint={kindWords[kind].hint}
            options={MAIL_MODES.map((value) => ({ value, label: modeWords[value] }))}
            defaultValue={mode}
            width="half"
          />
        ))}
        {follows.length > 0 && <FollowRows follows={follows} />}
        <div className="form-actions">
          <button type="submit" className="btn btn-primary" name="salva" value="1">
            {words.save}
          </button>
          <a href={paths.notifications()}>{words.back}</a>
        </div>
      </form>
      <div>
        <Panel title={words.always} tone="calm">
          <ul>
            {FIXED_KINDS.map((kind) => (
              <li key={kind}>{kindWords[kind].label}</li>
            ))}
          </ul>
          <p>{words.alwaysText}</p>
        </Panel>
        <Panel title={words.whenTitle} tone="calm">
          <p>{words.when}</p>
        </Panel>
      </div>
    </Columns>
  );
}
