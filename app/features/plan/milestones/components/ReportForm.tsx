import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { DayField } from "~/components/form/DayField";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import type { ComuneMembership } from "~/features/accounts/actor";
import { dayFields, typedDay } from "~/lib/day";
import { formatDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { Milestone } from "~db/enums";
import { messages, questions, stepNames } from "../messages";
import { milestonePart } from "../parts";
import type { TimelineStep } from "../timeline";

interface Props {
  membership: ComuneMembership;
  milestone: Milestone;
  today: string;
  timeline: readonly TimelineStep[];
  refused: Refused | null;
}

/** A referente says when something was done; the known dates stand beside, for comparison. */
export function ReportForm({ membership, milestone, today, timeline, refused }: Props) {
  const words = messages.record;
  const { comuneId, comuneIstat: comune, comuneName } = membership;
  const errors = refused?.errors ?? {};
  const listed = dayFields("giorno").flatMap((field) =>
    errors[field] ? [{ fieldId: field, text: errors[field] }] : [],
  );
  const example = Object.values(typedDay("giorno", today)).join(" ");
  return (
    <Columns kind="aside">
      <div>
        <ErrorSummary errors={listed} />
        <PageHead kicker={comuneName} title={stepNames[milestone]} lead={words.confirmNote} />
        <form method="post" action={paths.ownMilestone(milestonePart(milestone), { comune })} noValidate>
          <input type="hidden" name="comune" value={comuneId} />
          <DayField
            name="giorno"
            legend={questions[milestone]}
            hint={words.hint(example)}
            errors={errors}
            values={refused?.values ?? {}}
          />
          <div className="form-actions">
            <button type="submit" name="intento" value="registra" className="btn btn-primary">
              {words.send}
            </button>
            <a href={paths.ownComune({ comune })}>{words.cancel}</a>
          </div>
        </form>
      </div>
      <Panel title={messages.timeline} tone="calm">
        <DefinitionList
          items={timeline.map(({ id, happenedOn, plannedOn }) => ({
            term: stepNames[id],
            detail: happenedOn
              ? formatDate(happenedOn)
              : plannedOn
                ? messages.plannedFor(formatDate(plannedOn))
                : messages.none,
          }))}
        />
      </Panel>
    </Columns>
  );
}
