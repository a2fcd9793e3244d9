import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { Columns } from "~/components/layout/Columns";
import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { entranceOf } from "../entrance.server";
import { messages } from "../messages";

interface Props {
  conference: Awaited<ReturnType<typeof entranceOf>>;
  /** Where the form is sent, with what it carries. */
  action: string;
  /** The code that was just made. */
  code: string | null;
}

/** The page one enters from. The address of the room is not on it. */
export function Entrance({ conference, action, code }: Props) {
  const { title, startsAt, endsAt, entrance, opensAt, minutes } = conference;
  return (
    <Columns kind="aside">
      <div>
        <PageHead title={messages.title} kicker={title} lead={formatSpan(startsAt, endsAt)} />
        {code ? (
          <div role="status">
            <h2>{messages.ready}</h2>
            <p>{messages.readyText}</p>
            <p>
              <a className="btn btn-primary" href={paths.openRoom(code)}>
                {messages.openRoom}
              </a>
            </p>
          </div>
        ) : entrance === "open" ? (
          <form method="post" action={action}>
            <p>{messages.states.open}</p>
            <button type="submit" className="btn btn-primary">
              {messages.enter}
            </button>
          </form>
        ) : (
          <>
            <p>
              {entrance === "early" ? messages.states.early(opensAt) : messages.states["no-room"]}{" "}
              {entrance === "early" && messages.minutes(minutes)}
            </p>
            <p>
              <a className="btn btn-outline-primary" href={action}>
                {messages.reload}
              </a>
            </p>
          </>
        )}
      </div>
      <aside>
        <Panel title={messages.tips} tone="calm">
          <ul className="mb-0">
            {messages.tipsList.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </Panel>
      </aside>
    </Columns>
  );
}
