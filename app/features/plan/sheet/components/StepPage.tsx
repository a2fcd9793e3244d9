import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import type { ComuneMembership } from "~/features/accounts/actor";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages, stepTitles } from "../messages";
import { STEP_FIELDS, type Step, stepBefore, stepsFor, type Typed } from "../steps";
import { StepFields, type StepFieldsProps } from "./StepFields";
import { StepList } from "./StepList";

interface Props extends Pick<StepFieldsProps, "vendors"> {
  membership: ComuneMembership;
  step: Step;
  values: Typed;
  /** Steps that are complete. */
  complete: readonly Step[];
  /** The answers were being checked: one returns there. */
  toCheck: boolean;
  refused: Refused | null;
}

/** One step of the sheet: a question or two, saved on the server whichever button is pressed. */
export function StepPage({ membership, step, values, complete, toCheck, refused, vendors }: Props) {
  const words = messages.step;
  const { comuneIstat: comune, comuneId, comuneName } = membership;
  const { modalita } = values;
  const steps = stepsFor(modalita);
  const errors = refused?.errors ?? {};
  const listed = STEP_FIELDS[step].flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  const before = stepBefore(step, modalita);
  const backHref = toCheck
    ? paths.sheetCheck({ comune })
    : before
      ? paths.sheetStep(before, { comune })
      : paths.sheet({ comune });
  return (
    <Columns kind="aside">
      <div>
        <p className="small">
          <a href={backHref}>{words.previous}</a>
        </p>
        <ErrorSummary errors={listed} />
        <PageHead
          kicker={`${comuneName}: ${words.position(steps.indexOf(step) + 1, steps.length)}`}
          title={stepTitles[step]}
        />
        <form method="post" action={paths.sheetStep(step, { comune, poi: toCheck ? "controlla" : "" })} noValidate>
          <input type="hidden" name="comune" value={comuneId} />
          {step !== "modalita" && <input type="hidden" name="modalita" value={modalita ?? ""} />}
          {toCheck && <input type="hidden" name="poi" value="controlla" />}
          <StepFields step={step} values={refused?.values ?? values} errors={errors} vendors={vendors} />
          <div className="form-actions">
            <button type="submit" name="intento" value="avanti" className="btn btn-primary">
              {toCheck ? words.toCheck : words.next}
            </button>
            <button type="submit" name="intento" value="esci" className="btn btn-outline-primary">
              {words.leave}
            </button>
          </div>
        </form>
      </div>
      <StepList comune={comune} steps={steps} current={step} complete={complete} />
    </Columns>
  );
}
