import { RowList } from "~/components/content/RowList";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import type { Attendance } from "~db/enums";
import type { Materials } from "../materials.server";
import { messages } from "../messages";
import { MaterialList } from "./MaterialList";

const words = messages.rating;

interface Props {
  bookingId: number;
  attendance: Attendance | null;
  rating: number | null;
  materials: Materials;
  questions: readonly { id: number; body: string; threadPath: string | null }[];
}

/** After the end, on the page of a booking: how it was, the certificate, what was handed out. */
export function AfterPanel({ bookingId, attendance, rating, materials, questions }: Props) {
  const isPresent = attendance === "present";
  return (
    <>
      {isPresent && (
        <Section id="voto" title={words.title} small>
          <p className="mt-3">{rating ? words.thanks(words.values[rating - 1] ?? "") : words.text}</p>
          <form method="post" action={paths.booking(bookingId)} className="line">
            <input type="hidden" name="intento" value="vota" />
            {words.values.map((label, index) => (
              <button
                key={label}
                type="submit"
                name="voto"
                value={index + 1}
                className={rating === index + 1 ? "btn btn-primary btn-sm" : "btn btn-outline-primary btn-sm"}
              >
                {label}
              </button>
            ))}
          </form>
        </Section>
      )}
      <Section id="attestato" title={messages.certificate.title} small>
        {isPresent ? (
          <p className="mt-3">
            <a href={paths.certificate(bookingId)}>{messages.certificate.link}</a>
          </p>
        ) : (
          <p className="mt-3">{messages.certificate.notYet}</p>
        )}
      </Section>
      <Section id="materiali" title={messages.materials.title} small>
        <MaterialList materials={materials} />
      </Section>
      {questions.length > 0 && (
        <Section id="domande" title={messages.questions.own} small>
          <RowList>
            {questions.map(({ id, body, threadPath }) => (
              <div key={id}>
                <p className="mb-0">{body}</p>
                {threadPath && <a href={threadPath}>{messages.questions.thread}</a>}
              </div>
            ))}
          </RowList>
        </Section>
      )}
    </>
  );
}
