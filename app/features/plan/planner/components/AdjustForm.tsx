import { Field } from "~/components/form/Field";
import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { ComunePlan } from "../one.server";

const words = messages.one;

interface Props {
  comune: ComunePlan;
  refused: Refused | null;
}

/** Sogei's own dates; what has happened already is not asked for. */
export function AdjustForm({ comune: { istat, plan, proposal }, refused }: Props) {
  const errors = refused?.errors ?? {};
  const present = {
    file: proposal?.fileOn ?? plan.filePlannedOn,
    test: proposal?.testsEndOn ?? plan.testsEndPlannedOn,
    dal: proposal?.startFrom ?? plan.startPlannedFrom,
    al: proposal?.startTo ?? plan.startPlannedTo,
  };
  const field = (name: keyof typeof present, label: string) => (
    <Field
      id={name}
      name={name}
      type="date"
      label={label}
      width="half"
      error={errors[name]}
      defaultValue={refused?.values[name] ?? present[name] ?? undefined}
    />
  );
  return (
    <form method="post" action={paths.plan(istat)} className="form-narrow" noValidate>
      <p className="mt-3">{words.adjustLead}</p>
      <input type="hidden" name="versione" value={refused?.values.versione ?? proposal?.version ?? 0} />
      {!plan.fileSentOn && !plan.testsEndedOn && field("file", words.file)}
      {!plan.testsEndedOn && field("test", words.tests)}
      {field("dal", words.from)}
      {field("al", words.to)}
      <TextArea
        id="motivo"
        name="motivo"
        label={words.note}
        hint={words.noteHint}
        error={errors.motivo}
        defaultValue={refused?.values.motivo}
        rows={3}
        maxLength={500}
      />
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {words.submit}
        </button>
      </div>
    </form>
  );
}
