import { RowList } from "~/components/content/RowList";
import { Section } from "~/components/layout/Section";
import { formatHours } from "~/lib/format";
import { paths } from "~/lib/paths";
import { byDay } from "../by-day";
import { messages } from "../messages";
import type { AgendaRow } from "../queries.server";

/** Hours an operator has published and nobody has taken, by day, each to be withdrawn. */
export function KeptHours({ rows }: { rows: readonly AgendaRow[] }) {
  const free = rows.filter(({ comune, hasBegun }) => comune === null && !hasBegun);
  return (
    <Section id="ore" title={messages.kept} note={free.length > 0 && messages.found(free.length)}>
      <p>{free.length ? messages.keptText : messages.keptNone}</p>
      <form method="post" action={paths.assistance()}>
        <input type="hidden" name="intento" value="ritira" />
        <RowList>
          {byDay(free).map(([day, ofDay]) => (
            <div key={day}>
              <h3 className="h4">{day}</h3>
              <div className="line">
                {ofDay.map(({ id, startsAt, endsAt }) => (
                  <button
                    key={id}
                    type="submit"
                    name="ora"
                    value={id}
                    className="btn btn-outline-primary btn-sm"
                    aria-label={messages.withdrawWhat(formatHours(startsAt, endsAt), day)}
                  >
                    {messages.withdraw(formatHours(startsAt, endsAt))}
                  </button>
                ))}
              </div>
            </div>
          ))}
        </RowList>
      </form>
    </Section>
  );
}
