import { Panel } from "~/components/content/Panel";
import { paths } from "~/lib/paths";
import type { Agenda } from "../agenda.server";
import { messages } from "../messages";
import { Booked, NextOnes } from "./AgendaLists";

/** The web-conferences of one's comune beside its plan. */
export function AgendaPanel({ agenda, comune }: { agenda: Agenda; comune: string }) {
  return (
    <Panel title={messages.title} id="web-conference">
      <h3 className="h4">{messages.booked}</h3>
      <Booked booked={agenda.booked} />
      <h3 className="h4 mt-4">{messages.next}</h3>
      <NextOnes next={agenda.next} />
      <p className="line small mt-3 mb-0">
        <a href={paths.conferences()}>{messages.all}</a>
        <a href={paths.bookings({ comune })}>{messages.mine}</a>
      </p>
    </Panel>
  );
}
