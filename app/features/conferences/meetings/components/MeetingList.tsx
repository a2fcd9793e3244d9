import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { stateNames } from "../../labels";
import { messages } from "../messages";
import type { OwnMeeting } from "../propose.server";

export function MeetingList({ meetings }: { meetings: readonly OwnMeeting[] }) {
  if (!meetings.length) return <p className="mt-3">{messages.ownNone}</p>;
  return (
    <RowList>
      {meetings.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} />
      ))}
    </RowList>
  );
}

/** Only what was published has a page its Prefettura can open. */
function Meeting({ meeting }: { meeting: OwnMeeting }) {
  const { id, title, state, startsAt, endsAt, reason, publishedAt, called, seatsTaken } = meeting;
  const kind = state === "published" ? "done" : state === "proposed" ? "info" : "blocked";
  return (
    <div className="entry">
      <div className="meta">{formatSpan(startsAt, endsAt)}</div>
      <h3 className="entry-title">{publishedAt ? <a href={paths.conference(id)}>{title}</a> : title}</h3>
      {reason && <p className="small mb-0">{reason}</p>}
      <div className="meta">
        <StateTag kind={kind}>{stateNames[state]}</StateTag> {messages.called(called)}
        {state === "published" && (
          <>
            {", "}
            {messages.seats(seatsTaken)}. <a href={paths.joinConference(id)}>{messages.join}</a>
          </>
        )}
      </div>
    </div>
  );
}
