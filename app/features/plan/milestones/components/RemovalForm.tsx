import { Panel } from "~/components/content/Panel";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { formatDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages, stepNames } from "../messages";
import type { TimelineStep } from "../timeline";

interface Props {
  istat: string;
  timeline: readonly TimelineStep[];
  refused: Refused | null;
}

/** Sogei takes away a day that was recorded by mistake; nothing to show where there is none. */
export function RemovalForm({ istat, timeline, refused }: Props) {
  const words = messages.one;
  const { errors, values } = refused ?? { errors: {}, values: {} };
  const options = timeline.flatMap(({ id, happenedOn }) =>
    id !== "sheet" && happenedOn ? [{ value: id, label: `${stepNames[id]}, ${formatDate(happenedOn)}` }] : [],
  );
  if (!options.length) return null;
  const listed = ["togli", "perche"].flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
  return (
    <Panel title={words.remove} id="togli-data">
      <ErrorSummary errors={listed} />
      <p className="note">{words.removeHint}</p>
      <form method="post" action={paths.milestonesOf(istat)} noValidate>
        <Select
          id="togli"
          name="togli"
          label={words.milestone}
          emptyLabel={words.choose}
          error={errors.togli}
          defaultValue={values.togli}
          options={options}
        />
        <TextArea
          id="perche"
          name="perche"
          label={words.removeReason}
          hint={messages.queue.reasonHint}
          error={errors.perche}
          defaultValue={values.perche}
          rows={3}
          maxLength={500}
        />
        <button type="submit" name="intento" value="togli" className="btn btn-outline-primary">
          {words.removeSend}
        </button>
      </form>
    </Panel>
  );
}
