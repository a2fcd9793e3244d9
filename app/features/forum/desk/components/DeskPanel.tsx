import { Callout } from "~/components/content/Callout";
import { SectionHead } from "~/components/content/SectionHead";
import { StateTag } from "~/components/content/StateTag";
import { Select } from "~/components/form/Select";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { type DeskDone, messages } from "../messages";
import type { DeskThread } from "../thread.server";
import { waitSince } from "../waiting";
import { AssignFields } from "./AssignFields";
import { Notes } from "./Notes";

interface Props {
  desk: DeskThread;
  personId: number;
  done?: DeskDone | null;
  refused?: Refused | null;
}

/** Beside a thread, for Sogei alone: whose turn it is, who has it, what was noted. */
export function DeskPanel({ desk, personId, done, refused }: Props) {
  const { id, notes } = desk;
  const errors = refused?.errors ?? {};
  return (
    <section className="section desk-panel" id="banco" aria-labelledby="banco-titolo">
      <SectionHead
        id="banco-titolo"
        title={messages.title}
        note={<StateTag kind="private">{messages.notes.who}</StateTag>}
      />
      {done && !refused && (
        <div role="status">
          <Callout tone="success">{messages.done[done]}</Callout>
        </div>
      )}
      <div className="desk-forms">
        <form method="post" action={paths.deskThread(id)} className="queue-bar" noValidate>
          <AssignFields choices={desk.choices} personId={personId} present={presentOf(desk)} error={errors.assegna} />
        </form>
        <Status desk={desk} error={errors.stato} />
      </div>
      <Notes threadId={id} notes={notes} error={errors.nota} typed={refused?.values.nota} />
    </section>
  );
}

/** As the option says it; somebody who has left is nobody. */
function presentOf({ assigneeId, assignee, team, choices }: DeskThread): string {
  if (assignee !== null && choices.people.some((person) => person.id === assigneeId)) return `p${assigneeId}`;
  return team === null ? "nessuno" : `s${team}`;
}

function Status({ desk, error }: { desk: DeskThread; error?: string }) {
  const words = messages.status;
  const { waitingFor, waitingSince, solutions } = desk;
  if (solutions > 0) return <p className="note">{words.solvedNow}</p>;
  const hint = waitingFor && waitingSince ? words.since(waitSince(waitingSince).words) : undefined;
  return (
    <form method="post" action={paths.deskThread(desk.id)} className="queue-bar" noValidate>
      <Select
        id="stato"
        name="stato"
        label={hint ? `${words.label}, ${hint}` : words.label}
        error={error}
        defaultValue={waitingFor ?? "nessuno"}
        options={Object.entries(words.options).map(([value, label]) => ({ value, label }))}
      />
      <button type="submit" name="intento" value="stato" className="btn btn-outline-primary btn-sm">
        {words.button}
      </button>
    </form>
  );
}
