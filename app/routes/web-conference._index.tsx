import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { ConferencesPage } from "~/features/conferences/listing/components/ConferencesPage";
import { filterParams, readFilters, readPosition, readView } from "~/features/conferences/listing/filters";
import { holidaysBetween } from "~/features/conferences/listing/holidays.server";
import { messages } from "~/features/conferences/listing/messages";
import { conferencesBetween, listConferences, ownStates } from "~/features/conferences/listing/queries.server";
import { standingFor, visitorOf } from "~/features/conferences/listing/reader.server";
import { shifted, weekOf, weeksOf } from "~/features/conferences/when";
import { todayInRome } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { startOfDay } from "~/lib/wall-time";

export const loader = document(async ({ url, choice, context }) => {
  const now = new Date();
  const today = todayInRome(now);
  const visitor = await visitorOf(context);
  const { view, day } = readView(url.searchParams, today);
  const filters = readFilters(url.searchParams);
  const position = view === "elenco" ? readPosition(url.searchParams) : null;
  const days = view === "mese" ? weeksOf(day).flat() : weekOf(day);
  const first = days[0]?.day ?? day;
  const end = shifted(first, "weeks", days.length / 7);
  const [{ rows, next }, standing] = await Promise.all([
    view === "elenco"
      ? listConferences(filters, visitor.reader, position)
      : conferencesBetween(startOfDay(first), startOfDay(end), filters, visitor.reader).then((found) => ({
          rows: found,
          next: null,
        })),
    standingFor(visitor),
  ]);
  const own = await ownStates(
    visitor.comune?.comuneId,
    rows.map(({ id }) => id),
  );
  return {
    choice,
    page: { view, day, today, now, filters, rows, next, isLaterPage: position !== null, standing, own },
    holidays: holidaysBetween(days.map((each) => each.day)),
    roles: {
      isMember: visitor.comune !== null,
      isStaff: visitor.reader.isStaff,
      isPrefettura: visitor.reader.provinceCodes.length > 0,
    },
  };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.description, paths.conferences());

export default function Conferences() {
  const { choice, page, holidays, roles } = useDocument<typeof loader>();
  const { view, day, filters } = page;
  const clearHref = paths.conferences({
    vista: view === "elenco" ? undefined : view,
    giorno: day,
    ...filterParams(filters),
  });
  return (
    <Page section="web-conference" choice={choice} breadcrumb={[{ label: messages.title }]} clearHref={clearHref}>
      <ConferencesPage {...page} {...roles} holidays={holidays} choice={choice} />
    </Page>
  );
}
