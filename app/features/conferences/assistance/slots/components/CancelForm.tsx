import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  slot: { id: number; startsAt: Date; endsAt: Date };
  /** Of the comune that gives it back, of the operator who takes it away. */
  intent: "disdici" | "ritira";
  /** In a cell of a table a link is enough. */
  isLink?: boolean;
}

/** The button by which either side ends an appointment. */
export function CancelForm({ slot: { id, startsAt, endsAt }, intent, isLink }: Props) {
  return (
    <form method="post" action={paths.assistance()}>
      <input type="hidden" name="ora" value={id} />
      <button
        type="submit"
        name="intento"
        value={intent}
        className={isLink ? "btn-link" : "btn btn-outline-danger btn-sm"}
        aria-label={messages.cancelWhat(formatSpan(startsAt, endsAt))}
      >
        {messages.cancel}
      </button>
    </form>
  );
}
