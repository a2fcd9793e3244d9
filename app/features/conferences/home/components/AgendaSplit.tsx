import { SectionHead } from "~/components/content/SectionHead";
import { paths } from "~/lib/paths";
import type { Agenda } from "../agenda.server";
import { messages } from "../messages";
import { Booked, NextOnes } from "./AgendaLists";

/** The same on the home page of who works in a comune, in two columns. */
export function AgendaSplit({ agenda, comune, name }: { agenda: Agenda; comune: string; name: string }) {
  return (
    <section className="section split" aria-label={messages.yours(name)}>
      <div>
        <SectionHead title={messages.booked} link={{ href: paths.bookings({ comune }), label: messages.mine }} small />
        <Booked booked={agenda.booked} />
      </div>
      <div>
        <SectionHead title={messages.next} link={{ href: paths.conferences(), label: messages.all }} small />
        <NextOnes next={agenda.next} />
      </div>
    </section>
  );
}
