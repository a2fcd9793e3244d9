import { SectionHead } from "~/components/content/SectionHead";
import type { Choice } from "~/lib/choice";
import { formatDateRange, formatDay, formatDayOfWeek, formatLongMonth, formatTime, todayInRome } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { type Day, shifted } from "../../when";
import { type Filters, filterParams } from "../filters";
import { messages } from "../messages";
import type { ListedConference } from "../queries.server";

interface Props {
  day: string;
  rows: readonly ListedConference[];
  holidays: ReadonlyMap<string, string>;
  filters: Filters;
  choice: Choice;
  today: string;
}

interface WeekProps extends Props {
  week: readonly Day[];
}

/** Seven rows: the day, then what is on. */
export function WeekTable({ week, day, rows, holidays, filters, choice, today }: WeekProps) {
  const title = messages.week(formatDateRange(week[0]?.day ?? day, week[6]?.day ?? day));
  const at = (by: number) => stepTo("settimana", shifted(day, "weeks", by), filters, choice);
  return (
    <section aria-labelledby="periodo">
      <SectionHead id="periodo" title={title} />
      <Steps previous={[at(-1), messages.previousWeek]} next={[at(1), messages.nextWeek]} />
      <table className="table week">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.dayColumn}</th>
            <th scope="col">{messages.conferencesColumn}</th>
          </tr>
        </thead>
        <tbody>
          {week.map((each) => (
            <tr key={each.day} aria-current={each.day === today ? "date" : undefined}>
              <th scope="row">
                {formatDayOfWeek(each.day)}
                {each.day === today && `, ${messages.today}`}
                {holidays.has(each.day) && <span className="note d-block">{holidays.get(each.day)}</span>}
              </th>
              <td>
                <Events day={each.day} rows={rows} choice={choice} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MonthProps extends Props {
  weeks: readonly (readonly Day[])[];
}

export function MonthTable({ weeks, day, rows, holidays, filters, choice, today }: MonthProps) {
  const name = formatLongMonth(day);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const [previous, next] = [shifted(day, "months", -1), shifted(day, "months", 1)];
  return (
    <section aria-labelledby="periodo">
      <SectionHead id="periodo" title={title} />
      <Steps
        previous={[stepTo("mese", previous, filters, choice), formatLongMonth(previous)]}
        next={[stepTo("mese", next, filters, choice), formatLongMonth(next)]}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a named region that scrolls, inside the section */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it must be reachable from the keyboard */}
      <div className="table-scroll" role="region" tabIndex={0} aria-label={`${title}, giorno per giorno`}>
        <table className="month">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {messages.weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {weekday}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((each) => (
                  <td
                    key={each.day}
                    className={each.isInMonth ? undefined : "outside"}
                    aria-current={each.day === today ? "date" : undefined}
                  >
                    <span className="month-day">
                      {each.number}
                      {each.day === today && ` ${messages.today}`}
                    </span>
                    {holidays.has(each.day) && <span className="note d-block">{holidays.get(each.day)}</span>}
                    <Events day={each.day} rows={rows} choice={choice} isShort />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function stepTo(vista: "settimana" | "mese", giorno: string, filters: Filters, choice: Choice): string {
  return `${withChoice(paths.conferences({ vista, giorno, ...filterParams(filters) }), choice)}#periodo`;
}

function Steps({ previous, next }: { previous: [href: string, label: string]; next: [href: string, label: string] }) {
  return (
    <p className="line period-steps">
      <a href={previous[0]}>{previous[1]}</a>
      <a href={next[0]}>{next[1]}</a>
    </p>
  );
}

interface EventsProps {
  day: string;
  rows: readonly ListedConference[];
  choice: Choice;
  /** The cell says the day to the eye only. */
  isShort?: boolean;
}

function Events({ day, rows, choice, isShort }: EventsProps) {
  const events = rows.filter(({ startsAt }) => todayInRome(startsAt) === day);
  if (!events.length) return isShort ? null : <span className="note">{messages.noneOfDay}</span>;
  return (
    <ul className="list-unstyled mb-0">
      {events.map(({ id, title, startsAt, state }) => (
        <li key={id}>
          <a href={withChoice(paths.conference(id), choice)}>
            {isShort && <span className="visually-hidden">{formatDay(startsAt)}, </span>}
            {formatTime(startsAt)} {title}
          </a>
          {state === "cancelled" && <span className="note"> ({messages.cancelled.toLowerCase()})</span>}
        </li>
      ))}
    </ul>
  );
}
