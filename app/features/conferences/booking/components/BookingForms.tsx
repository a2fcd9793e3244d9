import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { TextArea } from "~/components/form/TextArea";
import { Section } from "~/components/layout/Section";
import { formatDateTime } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { ListedConference } from "../../listing/queries.server";
import type { BookingFacts } from "../facts.server";
import { messages } from "../messages";

const words = messages.own;

interface Props {
  booking: BookingFacts;
  dates: readonly ListedConference[];
  questions: readonly { id: number; body: string; threadPath: string | null }[];
  refused: Refused | null;
}

/** What a comune can do with a seat, or a place in line, before it begins. */
export function BookingForms({ booking, dates, questions, refused }: Props) {
  const { id, state } = booking;
  const action = paths.booking(id);
  const isOf = (intent: string) => refused?.values.intento === intent;
  const errorOf = (intent: string, name: string) => (isOf(intent) ? refused?.errors[name] : undefined);
  const typedOf = (intent: string, name: string) => (isOf(intent) ? refused?.values[name] : undefined);
  return (
    <>
      <ErrorSummary errors={Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }))} />
      {state === "offered" && (
        <form method="post" action={action}>
          <button type="submit" name="intento" value="accetta" className="btn btn-primary">
            {words.accept}
          </button>
        </form>
      )}
      <Section id="domande" title={questions.length ? words.questions : words.question} small>
        {questions.length > 0 && (
          <ul className="mt-3">
            {questions.map(({ id: questionId, body, threadPath }) => (
              <li key={questionId}>{threadPath ? <a href={threadPath}>{body}</a> : body}</li>
            ))}
          </ul>
        )}
        <form method="post" action={action} className="form-narrow" noValidate>
          <TextArea
            id="domanda"
            name="domanda"
            label={messages.form.question}
            hint={messages.form.questionHint}
            error={errorOf("chiedi", "domanda")}
            defaultValue={typedOf("chiedi", "domanda")}
            rows={3}
            draft
          />
          <button type="submit" name="intento" value="chiedi" className="btn btn-outline-primary">
            {words.questionButton}
          </button>
        </form>
      </Section>
      {state === "confirmed" && (
        <Section id="cambia-data" title={words.move} small>
          {dates.length === 0 ? (
            <p>{words.noMoves}</p>
          ) : (
            <form method="post" action={action} className="form-narrow" noValidate>
              <p>{words.moveText}</p>
              <Select
                id="data"
                name="data"
                label={words.moveTo}
                emptyLabel={words.chooseDate}
                error={errorOf("sposta", "data")}
                options={dates.map(({ id: value, title, startsAt }) => ({
                  value: String(value),
                  label: `${formatDateTime(startsAt)}: ${title}`,
                }))}
              />
              <button type="submit" name="intento" value="sposta" className="btn btn-outline-primary">
                {words.moveButton}
              </button>
            </form>
          )}
        </Section>
      )}
      <Section id="collega" title={words.swap} small>
        <form method="post" action={action} className="form-narrow" noValidate>
          <p>{words.swapText}</p>
          <Field
            id="nome"
            name="nome"
            label={messages.form.name}
            error={errorOf("sostituisci", "nome")}
            defaultValue={typedOf("sostituisci", "nome")}
            maxLength={100}
          />
          <Field
            id="email"
            name="email"
            type="email"
            label={messages.form.email}
            error={errorOf("sostituisci", "email")}
            defaultValue={typedOf("sostituisci", "email")}
            maxLength={254}
          />
          <button type="submit" name="intento" value="sostituisci" className="btn btn-outline-primary">
            {words.swapButton}
          </button>
        </form>
      </Section>
      <Section id="disdici" title={words.cancel} small>
        <form method="post" action={action}>
          <p>{words.cancelText}</p>
          <button type="submit" name="intento" value="disdici" className="btn btn-outline-danger">
            {words.cancelButton}
          </button>
        </form>
      </Section>
    </>
  );
}
