import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { StateTag } from "~/components/content/StateTag";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { TextArea } from "~/components/form/TextArea";
import { Section } from "~/components/layout/Section";
import { formatSpan } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { stateNames } from "../../labels";
import { Seats } from "../../listing/components/Seats";
import { messages } from "../messages";
import type { ManagedConference } from "../queries.server";

const words = messages.manage;

interface Props {
  conference: ManagedConference;
  eligible: number;
  drafts: number;
  waiting: number;
  warnings: readonly ({ holiday: string } | "hours")[];
  done: keyof typeof words.done | null;
  refused: Refused | null;
  children: ReactNode;
}

/** One conference for who holds it. */
export function ManagePage({ conference, eligible, drafts, waiting, warnings, done, refused, children }: Props) {
  const { id, title, state, startsAt, endsAt, capacity, seatsTaken, roomId, reason, seriesId } = conference;
  const isAlive = state === "draft" || state === "published";
  const isOver = endsAt <= new Date();
  return (
    <>
      {done && (
        <div role="status">
          <Callout tone="success">
            <p>{words.done[done]}</p>
          </Callout>
        </div>
      )}
      <ErrorSummary errors={Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }))} />
      <PageHead
        title={title}
        kicker={<StateTag kind={state === "published" ? "done" : "info"}>{stateNames[state]}</StateTag>}
        lead={formatSpan(startsAt, endsAt)}
      />
      {reason && <p className="typed-text">{reason}</p>}
      {isAlive && !isOver && (
        <>
          {warnings.map((warning) => (
            <Callout key={String(warning)} tone="warning">
              <p>{warning === "hours" ? words.hours : words.holiday(warning.holiday)}</p>
            </Callout>
          ))}
          {roomId === null && (
            <Callout tone="warning">
              <p>{words.noRoom}</p>
            </Callout>
          )}
          <p>{words.eligible(eligible)}</p>
        </>
      )}
      {state === "published" && <Seats capacity={capacity} taken={seatsTaken} waiting={waiting} />}
      <div className="line form-actions">
        {state === "draft" && <PublishForm id={id} drafts={drafts} />}
        {isAlive && !isOver && <a href={paths.editConference(id)}>{words.edit}</a>}
        <a href={paths.newConference({ da: id })}>{words.duplicate}</a>
        {state === "published" && <a href={paths.conference(id)}>{messages.manage.page}</a>}
        {state === "published" && !isOver && !conference.isByInvitation && (
          <a href={paths.newNotice({ da: seriesId ? `serie:${seriesId}` : `web-conference:${id}` })}>
            {words.announce}
          </a>
        )}
      </div>
      {children}
      {isAlive && !isOver && (
        <Section id="annulla" title={words.cancel} small>
          <form method="post" action={paths.manageConference(id)} className="form-narrow" noValidate>
            <TextArea
              id="motivo"
              name="motivo"
              label={words.cancelReason}
              hint={words.cancelText}
              error={refused?.errors.motivo}
              defaultValue={refused?.values.motivo}
              rows={3}
            />
            <button type="submit" name="intento" value="annulla" className="btn btn-outline-danger">
              {words.cancelButton}
            </button>
          </form>
        </Section>
      )}
    </>
  );
}

function PublishForm({ id, drafts }: { id: number; drafts: number }) {
  return (
    <form method="post" action={paths.manageConference(id)}>
      <input type="hidden" name="intento" value="pubblica" />
      <button type="submit" className="btn btn-primary">
        {words.publish}
      </button>{" "}
      {drafts > 1 && (
        <button type="submit" name="serie" value="1" className="btn btn-outline-primary">
          {words.publishSeries(drafts)}
        </button>
      )}
    </form>
  );
}
