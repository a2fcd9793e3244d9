import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { Columns } from "~/components/layout/Columns";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import type { Standing } from "../../eligibility";
import { weekOf, weeksOf } from "../../when";
import { actionFor } from "../action";
import { type Filters, filterParams, isFiltered, type View, writePosition } from "../filters";
import { messages } from "../messages";
import type { ListedConference, OwnState } from "../queries.server";
import { MonthTable, WeekTable } from "./CalendarTables";
import { ConferenceFilters } from "./ConferenceFilters";
import { ConferenceRow } from "./ConferenceRow";
import { Tabs } from "./Tabs";

interface Props {
  view: View;
  day: string;
  today: string;
  now: Date;
  filters: Filters;
  choice: Choice;
  rows: readonly ListedConference[];
  next: ListedConference | null;
  isLaterPage: boolean;
  holidays: ReadonlyMap<string, string>;
  standing: Standing | null;
  own: ReadonlyMap<number, OwnState>;
  isMember: boolean;
  isStaff: boolean;
  isPrefettura: boolean;
}

export function ConferencesPage(props: Props) {
  const { view, day, filters, choice, rows } = props;
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <Tabs {...props} />
      {view === "elenco" ? (
        <Columns kind="aside">
          <div>
            <ConferenceFilters filters={filters} view={view} day={day} choice={choice} />
            <List {...props} />
          </div>
          <aside>
            <CalendarPanel isMember={props.isMember} />
            <AssistancePanel />
          </aside>
        </Columns>
      ) : (
        <>
          <ConferenceFilters filters={filters} view={view} day={day} choice={choice} />
          {view === "settimana" ? (
            <WeekTable {...props} week={weekOf(day)} />
          ) : (
            <MonthTable {...props} weeks={weeksOf(day)} />
          )}
          {rows.length === 0 && <p role="status">{isFiltered(filters) ? messages.noneFiltered : messages.none}</p>}
        </>
      )}
    </>
  );
}

function List({ rows, next, isLaterPage, filters, choice, standing, own, now }: Props) {
  if (!rows.length) return <p role="status">{isFiltered(filters) ? messages.noneFiltered : messages.none}</p>;
  const at = (dopo?: string) => withChoice(paths.conferences({ ...filterParams(filters), dopo }), choice);
  return (
    <>
      <RowList>
        {rows.map((conference) => (
          <ConferenceRow
            key={conference.id}
            conference={conference}
            action={actionFor(conference, { standing, own: own.get(conference.id), now })}
            choice={choice}
          />
        ))}
      </RowList>
      <p className="line">
        {isLaterPage && <a href={at()}>{messages.first}</a>}
        {next && <a href={at(writePosition(next))}>{messages.more}</a>}
      </p>
    </>
  );
}

function CalendarPanel({ isMember }: { isMember: boolean }) {
  const words = messages.calendar;
  return (
    <Panel title={words.title} tone="calm">
      <RowList>
        <a href={paths.conferenceCalendar()}>{words.public}</a>
        {isMember && <a href={`${paths.bookings()}#calendario`}>{words.personal}</a>}
      </RowList>
      <p className="note mt-3 mb-0">{words.note}</p>
    </Panel>
  );
}

/** For what is about one comune alone. */
function AssistancePanel() {
  const words = messages.assistance;
  return (
    <Panel title={words.title} tone="calm">
      <p>{words.text}</p>
      <RowList>
        <a href={paths.assistance(undefined, "liberi")}>{words.appointment}</a>
        <a href={paths.assistance(undefined, "visite")}>{words.visit}</a>
      </RowList>
    </Panel>
  );
}
