import { paths } from "~/lib/paths";
import type { ConferencePageData } from "./queries.server";

/** schema.org's description of a public conference, for search engines. Its place is its page: never the room. */
export function eventData(conference: ConferencePageData, origin: string): string {
  const { id, title, state, startsAt, endsAt, formerStartsAt, language, capacity, seatsTaken } = conference;
  const url = `${origin}${paths.conference(id)}`;
  const status = state === "cancelled" ? "EventCancelled" : formerStartsAt ? "EventRescheduled" : "EventScheduled";
  const data = {
    "@context": "https://schema.org",
    "@type": "EducationEvent",
    name: title,
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    ...(formerStartsAt && state !== "cancelled" ? { previousStartDate: formerStartsAt.toISOString() } : {}),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    location: { "@type": "VirtualLocation", url },
    inLanguage: language,
    isAccessibleForFree: true,
    maximumVirtualAttendeeCapacity: capacity,
    remainingAttendeeCapacity: Math.max(0, capacity - seatsTaken),
    organizer: { "@type": "GovernmentOrganization", name: "Ministero dell'Interno" },
    url,
  };
  // A title may hold what would end the element it stands in.
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
