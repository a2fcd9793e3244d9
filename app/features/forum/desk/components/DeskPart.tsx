import { PageScript } from "~/components/layout/PageScript";
import { paths } from "~/lib/paths";
import { type DeskDone, messages } from "../messages";
import type { DeskThread } from "../thread.server";
import { DeskPanel } from "./DeskPanel";
import { Shortcuts } from "./Shortcuts";

interface Props {
  desk: DeskThread;
  personId: number;
  done: DeskDone | null;
}

/** On a thread's page, before the field to answer: the desk's panel, the way back to its queue, the keys. */
export function DeskPart({ desk, personId, done }: Props) {
  const coda = desk.assigneeId === personId ? "mie" : (desk.waitingFor ?? undefined);
  return (
    <>
      <DeskPanel desk={desk} personId={personId} done={done} />
      <div className="queue-bar">
        <a href={paths.desk({ coda })} data-queue-back>
          {messages.panel.back}
        </a>
        <Shortcuts page="thread" />
      </div>
      <PageScript name="desk" />
    </>
  );
}
