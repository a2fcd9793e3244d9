import { Callout } from "~/components/content/Callout";
import { paths } from "~/lib/paths";
import type { BookingWish } from "../book.server";
import { messages } from "../messages";

const words = messages.summary;

interface Props {
  conferenceId: number;
  when: string;
  wish: Omit<BookingWish, "comuneId">;
  /** The fields as they came, sent again. */
  values: Record<string, string>;
  isQueue: boolean;
  /** Why it is only a place in line, and what else the person has at that hour. */
  warnings: readonly string[];
}

/** Second step: all of it once more, each part with a way back, and the one button that books. */
export function BookingSummary({ conferenceId, when, wish, values, isQueue, warnings }: Props) {
  const action = paths.bookSeat(conferenceId);
  const rows = [
    { term: words.when, detail: when },
    { term: words.comune, detail: wish.comuneName },
    { term: words.attends, detail: `${words.seat(wish.name)} (${wish.email})`, isEditable: true },
    { term: words.reminders, detail: words.remindersText },
    { term: words.question, detail: wish.question || words.noQuestion, isEditable: true },
  ];
  const kept = Object.entries(values).filter(([name]) => name !== "passo");
  return (
    <form method="post" action={action} className="form-narrow">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {warnings.map((text) => (
        <Callout key={text} tone="warning">
          <p>{text}</p>
        </Callout>
      ))}
      <dl className="summary">
        {rows.map(({ term, detail, isEditable }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
            {isEditable && (
              <dd>
                <button
                  type="submit"
                  name="passo"
                  value="modifica"
                  className="btn-link"
                  aria-label={words.editWhat(term)}
                >
                  {words.edit}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div className="form-actions">
        <button type="submit" name="passo" value="conferma" className="btn btn-primary">
          {isQueue ? words.confirmWaitlist : words.confirm}
        </button>
      </div>
      <p className="note">{isQueue ? words.afterWaitlist : words.after}</p>
    </form>
  );
}
