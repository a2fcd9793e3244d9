import { Panel } from "~/components/content/Panel";
import { StateTag } from "~/components/content/StateTag";
import { formatMoment } from "~/lib/format";
import type { NoticeImportance } from "~db/enums";
import { messages } from "../messages";
import type { OwnReading } from "../reading/own.server";

interface Props {
  reading: OwnReading;
  importance: NoticeImportance;
  /** Of the notice. */
  path: string;
}

/** What is asked of who reads: that they have read it, and of a referente the confirmation for the comune. */
export function ReadingPanel({ reading, importance, path }: Props) {
  const { comuni } = reading;
  if (!reading.isFor || importance === "ordinario") return null;
  return (
    <Panel title={importance === "bloccante" && comuni.length ? messages.confirm.title : messages.read.title}>
      {importance === "bloccante" && comuni.length > 0 && <p>{messages.confirm.lead}</p>}
      {comuni.map((comune) => (
        <Comune key={comune.id} {...comune} path={path} />
      ))}
      {reading.isRead ? (
        <p className="mb-0">
          <StateTag kind="done">{messages.read.done}</StateTag>
        </p>
      ) : (
        <form method="post" action={path}>
          <button type="submit" name="intento" value="letto" className="btn btn-outline-primary">
            {messages.read.button}
          </button>
        </form>
      )}
    </Panel>
  );
}

function Comune({ id, name, confirmedAt, by, isReferente, path }: OwnReading["comuni"][number] & { path: string }) {
  if (confirmedAt) return <p>{messages.confirm.done(name, by, formatMoment(confirmedAt))}</p>;
  if (!isReferente) return <p>{messages.confirm.notReferente}</p>;
  return (
    <form method="post" action={path} className="mb-3">
      <input type="hidden" name="comune" value={id} />
      <button type="submit" name="intento" value="conferma" className="btn btn-primary">
        {messages.confirm.button(name)}
      </button>
    </form>
  );
}
