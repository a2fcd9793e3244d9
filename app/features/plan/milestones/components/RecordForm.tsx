import { Panel } from "~/components/content/Panel";
import { DayField } from "~/components/form/DayField";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Select } from "~/components/form/Select";
import { dayFields, typedDay } from "~/lib/day";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { MILESTONES, type Milestone } from "~db/enums";
import { messages, stepNames } from "../messages";

interface Props {
  istat: string;
  next: Milestone | null;
  today: string;
  refused: Refused | null;
}

const FIELDS = ["tappa", ...dayFields("giorno")];

/** Sogei records or corrects a day by itself. */
export function RecordForm({ istat, next, today, refused }: Props) {
  const words = messages.one;
  const errors = refused?.errors ?? {};
  const values = refused?.values ?? {};
  const listed = FIELDS.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <Panel title={words.record} id="registra">
      <ErrorSummary errors={listed} />
      <form method="post" action={paths.milestonesOf(istat)} noValidate>
        <Select
          id="tappa"
          name="tappa"
          label={words.milestone}
          emptyLabel={words.choose}
          error={errors.tappa}
          defaultValue={values.tappa ?? next ?? ""}
          options={MILESTONES.map((milestone) => ({ value: milestone, label: stepNames[milestone] }))}
        />
        <DayField
          name="giorno"
          legend={words.day}
          hint={messages.record.hint(Object.values(typedDay("giorno", today)).join(" "))}
          errors={errors}
          values={values}
        />
        <button type="submit" className="btn btn-primary">
          {messages.record.send}
        </button>
      </form>
    </Panel>
  );
}
