import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { Panel } from "~/components/content/Panel";
import { messages } from "../messages";
import { CodeField } from "./CodeField";

interface Props {
  action: string;
  codesLeft: number;
  canSwitchOff: boolean;
  /** The form that came back, and why. */
  refused?: { intent: string; error?: string };
}

const FEW = 3;

/** What can be done with a second factor that is on: each asks for a code again. */
export function FactorSettings({ action, codesLeft, canSwitchOff, refused }: Props) {
  const words = messages.account;
  const forms = [
    { intent: "rigenera", title: words.renewTitle, text: words.renewText, send: words.renew, isShown: true },
    { intent: "disattiva", title: words.offTitle, text: words.offText, send: words.switchOff, isShown: canSwitchOff },
  ];
  return (
    <>
      {codesLeft <= FEW && <Callout tone="warning">{words.few(codesLeft)}</Callout>}
      <DefinitionList
        items={[
          { term: words.state, detail: words.on },
          { term: words.codesLeft, detail: String(codesLeft) },
        ]}
      />
      {!canSwitchOff && <p>{messages.required}</p>}
      {forms
        .filter(({ isShown }) => isShown)
        .map(({ intent, title, text, send }) => (
          <Panel key={intent} title={title}>
            <p>{text}</p>
            <form method="post" action={action} noValidate>
              <input type="hidden" name="intent" value={intent} />
              <CodeField id={codeFieldId(intent)} error={refused?.intent === intent ? refused.error : undefined} />
              <button type="submit" className="btn btn-outline-primary">
                {send}
              </button>
            </form>
          </Panel>
        ))}
    </>
  );
}

/** Two forms of one page have a field for a code each. */
export const codeFieldId = (intent: string | undefined) => (intent === "disattiva" ? "codice-disattiva" : "codice");
