import { TextArea } from "~/components/form/TextArea";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Note } from "../notes.server";

const words = messages.notes;

interface Props {
  threadId: number;
  notes: readonly Note[];
  error?: string;
  /** Of a form that came back. */
  typed?: string;
}

/** What Sogei has written for itself, and the field for more. */
export function Notes({ threadId, notes, error, typed }: Props) {
  const action = paths.deskThread(threadId);
  return (
    <>
      <h3 className="h4">{words.title}</h3>
      {notes.length === 0 && <p className="note">{words.none}</p>}
      {notes.map(({ id, author, body, createdAt, canRemove }) => (
        <article key={id} className="desk-note">
          <p className="note">
            <strong>{author ?? words.closed}</strong>,{" "}
            <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time>
          </p>
          <p className="desk-note-text">{body}</p>
          {canRemove && (
            <form method="post" action={action}>
              <input type="hidden" name="nota" value={id} />
              <button type="submit" name="intento" value="togli-nota" className="btn-link">
                {words.remove}
                <span className="visually-hidden">{words.removeOf(formatMoment(createdAt))}</span>
              </button>
            </form>
          )}
        </article>
      ))}
      <form method="post" action={action} noValidate>
        <TextArea
          id="nota"
          name="nota"
          label={words.label}
          hint={words.hint}
          error={error}
          defaultValue={typed}
          rows={3}
          maxLength={4000}
        />
        <button type="submit" name="intento" value="nota" className="btn btn-outline-primary btn-sm">
          {words.button}
        </button>
      </form>
    </>
  );
}
