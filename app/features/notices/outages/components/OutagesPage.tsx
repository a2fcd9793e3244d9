import { Callout } from "~/components/content/Callout";
import { RowList } from "~/components/content/RowList";
import { SectionHead } from "~/components/content/SectionHead";
import { type StateKind, StateTag } from "~/components/content/StateTag";
import { formatDateTime, formatTime, todayInRome } from "~/lib/format";
import { paths } from "~/lib/paths";
import { serviceLabels } from "../../labels";
import { messages } from "../messages";
import type { Outage } from "../queries.server";

interface Props {
  running: readonly Outage[];
  planned: readonly Outage[];
  past: readonly Outage[];
  canWrite: boolean;
}

const kinds = { running: "blocked", planned: "late", past: "done" } as const satisfies Record<string, StateKind>;

/** What does not answer, will not, and did not. */
export function OutagesPage({ running, planned, past, canWrite }: Props) {
  const groups = { running, planned, past };
  return (
    <>
      {running.length + planned.length === 0 && <Callout title={messages.none}>{messages.noneText}</Callout>}
      {(["running", "planned", "past"] as const).map(
        (state) =>
          groups[state].length > 0 && (
            <section key={state} className="section" aria-labelledby={state}>
              <SectionHead id={state} title={messages[state]} />
              <RowList>
                {groups[state].map((outage) => (
                  <OutageRow key={outage.id} {...outage} state={state} canWrite={canWrite} />
                ))}
              </RowList>
            </section>
          ),
      )}
    </>
  );
}

function OutageRow(props: Outage & { state: keyof typeof kinds; canWrite: boolean }) {
  const { id, service, text, startsAt, endsAt, state, canWrite } = props;
  return (
    <div>
      <div className="line">
        <strong>{serviceLabels[service]}</strong>
        <StateTag kind={kinds[state]}>{messages.state[state]}</StateTag>
        {canWrite && (
          <a href={paths.editOutage(id)}>
            {messages.edit}
            <span className="visually-hidden"> {serviceLabels[service]}</span>
          </a>
        )}
      </div>
      <p className="mb-0">{text}</p>
      <p className="note mb-0">
        <Span startsAt={startsAt} endsAt={endsAt} />
      </p>
    </div>
  );
}

/** «26 novembre 2026, 3:45-10:15», or from one day to another. */
function Span({ startsAt, endsAt }: Pick<Outage, "startsAt" | "endsAt">) {
  const isOneDay = endsAt !== null && todayInRome(startsAt) === todayInRome(endsAt);
  const from = formatDateTime(startsAt);
  return (
    <>
      <time dateTime={startsAt.toISOString()}>{isOneDay ? from : messages.span.from(from)}</time>
      {isOneDay ? "-" : " "}
      {endsAt ? (
        <time dateTime={endsAt.toISOString()}>
          {isOneDay ? formatTime(endsAt) : messages.span.to(formatDateTime(endsAt))}
        </time>
      ) : (
        messages.span.open
      )}
    </>
  );
}
