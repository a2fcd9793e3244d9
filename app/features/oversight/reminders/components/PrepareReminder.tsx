import { ErrorSummary } from "~/components/form/ErrorSummary";
import { TextArea } from "~/components/form/TextArea";
import { formatNumber } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { REMINDER_OUTCOMES, type ReminderKind } from "~db/enums";
import { messages } from "../messages";
import { isWritten } from "../outcome";
import type { Prepared } from "../prepare.server";
import { NOTE_LENGTH } from "../schema";

interface Props {
  kind: ReminderKind;
  comuni: readonly Prepared[];
  /** What the message will say, with the name of the first comune. */
  text: readonly string[];
  refused: Refused | null;
}

/** Whom a reminder goes to, who is left out and why, and its words, before it is sent. */
export function PrepareReminder({ kind, comuni, text, refused }: Props) {
  const words = messages.prepare;
  const written = comuni.filter(({ outcome }) => isWritten(outcome)).length;
  const errors = Object.entries(refused?.errors ?? {}).map(([field, sentence]) => ({
    fieldId: field === "nota" ? "nota" : undefined,
    text: sentence,
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      {REMINDER_OUTCOMES.map((outcome) => {
        const these = comuni.filter((comune) => comune.outcome === outcome);
        return these.length ? (
          <section key={outcome} className="outcome">
            <h2 className="h3">
              {words.groups[outcome]} ({formatNumber(these.length)})
            </h2>
            <p>{these.map(({ name }) => name).join(", ")}</p>
          </section>
        ) : null;
      })}
      {written > 0 && (
        <form method="post" action={paths.newReminder()}>
          <input type="hidden" name="intento" value="invia" />
          <input type="hidden" name="modello" value={kind} />
          <input type="hidden" name="comuni" value={comuni.map(({ id }) => id).join(" ")} />
          <h2 className="h3">{words.text}</h2>
          <blockquote className="letter">
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </blockquote>
          <TextArea
            id="nota"
            name="nota"
            label={words.note}
            hint={words.noteHint}
            optional
            rows={4}
            maxLength={NOTE_LENGTH}
            defaultValue={refused?.values.nota}
            error={refused?.errors.nota}
          />
          <div className="form-actions">
            <button type="submit" className="btn btn-primary">
              {words.submit(written)}
            </button>
            <a href={paths.prefecture()}>{words.back}</a>
          </div>
        </form>
      )}
      {written === 0 && <a href={paths.prefecture()}>{words.back}</a>}
    </>
  );
}
