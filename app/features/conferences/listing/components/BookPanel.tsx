import { Panel } from "~/components/content/Panel";
import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { bookingProblem } from "../../policy";
import type { Action } from "../action";
import { messages } from "../messages";
import type { ConferencePageData } from "../queries.server";
import { ActionOf } from "./ConferenceRow";

const words = messages.page;

interface Props {
  conference: ConferencePageData;
  action: Action;
  isSignedIn: boolean;
  isMember: boolean;
  isStaff: boolean;
  /** Of the Prefettura that has proposed the meeting. */
  isHost: boolean;
}

/** The one thing this reader can do about the conference. */
export function BookPanel({ conference, action, isSignedIn, isMember, isStaff, isHost }: Props) {
  const { id, title, startsAt, endsAt, state } = conference;
  return (
    <Panel title={action.kind === "own" ? words.yours : messages.book} id="prenotazione">
      {isStaff ? (
        <p className="line">
          <a className="btn btn-outline-primary" href={paths.manageConference(id)}>
            {messages.manage}
          </a>
          {state === "published" && endsAt > new Date() && <a href={paths.bookSeat(id)}>{words.override}</a>}
        </p>
      ) : isHost ? (
        <>
          <p>{words.host}</p>
          <p className="mb-0">
            <a href={paths.joinConference(id)}>{words.join}</a>
          </p>
        </>
      ) : isSignedIn && !isMember ? (
        <p>{words.notComune}</p>
      ) : (
        <>
          <ActionOf id={id} title={title} when={formatSpan(startsAt, endsAt)} action={action} />
          {!isSignedIn && <p className="note mt-3 mb-0">{words.signInText}</p>}
          {action.kind === "own" && action.own.state === "confirmed" && (
            <p className="mt-3 mb-0">
              <a href={paths.joinConference(id)}>{words.join}</a>
            </p>
          )}
          {action.kind === "own" && bookingProblem(conference, new Date()) === null && (
            <p className="mt-3 mb-0">
              <a href={paths.bookSeat(id)}>{words.another}</a>
            </p>
          )}
        </>
      )}
    </Panel>
  );
}
