import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { QuestionRow } from "../questions.server";

const words = messages.questions;

/** What comuni want to know, without who asks; what was not answered becomes a thread with one button. */
export function QuestionList({ id, questions }: { id: number; questions: readonly QuestionRow[] }) {
  return (
    <Section id="domande" title={words.title}>
      {questions.length === 0 ? (
        <p className="mt-3">{words.none}</p>
      ) : (
        <RowList>
          {questions.map(({ id: questionId, body, answeredAt, threadPath }) => (
            <div key={questionId}>
              <p>{body}</p>
              {answeredAt ? (
                <p className="line">
                  <StateTag kind="done">{words.answered}</StateTag>
                  {threadPath && <a href={threadPath}>{words.thread}</a>}
                </p>
              ) : (
                <form method="post" action={paths.manageConference(id)} className="line">
                  <input type="hidden" name="domanda" value={questionId} />
                  <button type="submit" name="intento" value="discussione" className="btn btn-outline-primary btn-sm">
                    {words.becomeThread}
                  </button>
                  <button type="submit" name="intento" value="risposta" className="btn btn-outline-primary btn-sm">
                    {words.markAnswered}
                  </button>
                </form>
              )}
            </div>
          ))}
        </RowList>
      )}
    </Section>
  );
}
