import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import type { ComuneMembership } from "~/features/accounts/actor";
import { paths } from "~/lib/paths";
import type { CheckData } from "../check.server";
import { messages, stepTitles } from "../messages";
import { stepsFor } from "../steps";
import { ConflictPanel } from "./ConflictPanel";
import { StepList } from "./StepList";

interface Props extends CheckData {
  membership: ComuneMembership;
}

/** All answers on one page, each with the way to change it, and the button that sends them. */
export function CheckPage({ membership, ...check }: Props) {
  const words = messages.check;
  const { comuneIstat: comune, comuneId, comuneName } = membership;
  const { draft, facts, incomplete, conflict, isSame, overdue, isEarly } = check;
  const steps = stepsFor(draft.values.modalita);
  const complete = steps.filter((step) => !incomplete.includes(step));
  const errors = incomplete.map((step) => ({ fieldId: `passo-${step}`, text: words.incomplete(stepTitles[step]) }));
  const canSend = !incomplete.length && !conflict && !isSame;
  return (
    <Columns kind="aside">
      <div>
        <ErrorSummary errors={errors} />
        <PageHead title={words.title} lead={words.lead(comuneName)} />
        {conflict && <ConflictPanel comune={comune} comuneId={comuneId} conflict={conflict} />}
        {isSame && <Callout tone="note">{words.same}</Callout>}
        {overdue && <Callout tone="warning">{words.lateText(overdue)}</Callout>}
        {isEarly && <Callout tone="warning">{words.early}</Callout>}
        <dl className="check-answers">
          {facts.map(({ step, label, value }, index) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={value === null ? "unanswered" : undefined}>{value ?? unanswered(step)}</dd>
              <dd>
                <a
                  href={paths.sheetStep(step, { comune, poi: "controlla" })}
                  // An error of the summary leads to the first answer of its step.
                  id={facts.findIndex((fact) => fact.step === step) === index ? `passo-${step}` : undefined}
                >
                  {words.change}
                  <span className="visually-hidden"> {label}</span>
                </a>
              </dd>
            </div>
          ))}
        </dl>
        <form method="post" action={paths.sheetCheck({ comune })} className="form-actions">
          <input type="hidden" name="comune" value={comuneId} />
          <input type="hidden" name="bozza" value={draft.id} />
          {canSend && (
            <button type="submit" name="intento" value="invia" className="btn btn-primary">
              {draft.basis ? words.sendAmended(draft.basis + 1) : words.send}
            </button>
          )}
          {!conflict && (
            <button type="submit" name="intento" value="elimina" className="btn btn-outline-primary">
              {messages.draft.discard}
            </button>
          )}
          <a href={paths.sheet({ comune })}>{messages.back}</a>
        </form>
      </div>
      <StepList comune={comune} steps={steps} current={null} complete={complete} />
    </Columns>
  );

  /** Notes may be left out; what else is empty is not complete. */
  function unanswered(step: (typeof steps)[number]): string {
    return step === "note" ? messages.value.none : words.unanswered;
  }
}
