import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { SectionHead } from "~/components/content/SectionHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { Columns } from "~/components/layout/Columns";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { planParams } from "../filters";
import { messages } from "../messages";
import { HORIZONS, USUAL_HORIZON } from "../rules";
import { type FilterChoices, PlanFilterForm } from "./PlanFilterForm";

const words = messages.run;

interface Props extends FilterChoices {
  /** Comuni that have neither a plan nor a proposal. */
  waiting: number;
  /** The day the form begins with. */
  from: string;
  refused: Refused | null;
}

export function RunForm({ waiting, from, refused, ...choices }: Props) {
  const params = planParams(choices.filters);
  const errors = refused?.errors ?? {};
  const typed = refused?.values;
  const summary = Object.entries(errors).map(([field, text]) => ({
    fieldId: field === "form" ? undefined : field,
    text,
  }));
  return (
    <>
      <ErrorSummary errors={summary} />
      <PageHead title={words.title} lead={words.lead} />
      <Columns kind="facets">
        <div>
          <SectionHead title={words.forWhom} small />
          <div className="mt-3">
            <PlanFilterForm {...choices} action={paths.newPlanRun()} clearHref={paths.newPlanRun()} />
          </div>
        </div>
        <div>
          <SectionHead title={words.how} small />
          <Callout title={waiting ? words.toPlan(waiting) : words.nobody}>
            <p className="mb-0">{words.toPlanNote}</p>
          </Callout>
          <form method="post" action={paths.newPlanRun(params)} className="form-narrow" noValidate>
            <Field
              id="dal"
              name="dal"
              type="date"
              label={words.from}
              hint={words.fromHint}
              error={errors.dal}
              defaultValue={typed?.dal ?? from}
              width="half"
            />
            <Select
              id="settimane"
              name="settimane"
              label={words.weeks}
              error={errors.settimane}
              defaultValue={typed?.settimane ?? String(USUAL_HORIZON)}
              options={HORIZONS.map((value) => ({ value: String(value), label: words.weeksOption(value) }))}
              width="half"
            />
            <Tick name="rifai" label={words.again} hint={words.againHint} isTicked={typed?.rifai === "1"} />
            <Tick name="ritardo" label={words.late} isTicked={typed?.ritardo === "1"} />
            <div className="form-actions">
              <button type="submit" className="btn btn-primary">
                {words.submit}
              </button>
              <a href={paths.plans(params)}>{words.back}</a>
            </div>
          </form>
        </div>
      </Columns>
    </>
  );
}

function Tick({ name, label, hint, isTicked }: { name: string; label: string; hint?: string; isTicked: boolean }) {
  return (
    <label className="form-check">
      <input className="form-check-input" type="checkbox" name={name} value="1" defaultChecked={isTicked} />
      <span className="form-check-label">
        {label}
        {hint && <span className="form-text">{hint}</span>}
      </span>
    </label>
  );
}
