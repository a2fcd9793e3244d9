import { Section } from "~/components/layout/Section";
import { formatDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import type { Home } from "../home.server";
import { messages } from "../messages";

/** The preparatory work for the modality of the comune; what is ticked off stays so. */
export function WorkList({ work, plan, membership, choice }: Home) {
  const words = messages.work;
  const done = work.filter(({ doneOn }) => doneOn).length;
  const { comuneId, comuneIstat: comune } = membership;
  return (
    <Section id="lavori" title={words.title} note={words.note(done, work.length, plan.modality)}>
      {!plan.modality && <p className="note mt-3">{words.noModality}</p>}
      <form method="post" action={paths.ownComune({ comune })}>
        <input type="hidden" name="comune" value={comuneId} />
        <ul className="work-list list-unstyled">
          {work.map(({ item, label, guide, doneOn }) => (
            <li key={item}>
              <input type="hidden" name={`era-${item}`} value={doneOn ? "1" : ""} />
              <label className="form-check">
                <input
                  className="form-check-input"
                  type="checkbox"
                  name={`lavoro-${item}`}
                  value="1"
                  defaultChecked={doneOn !== null}
                />
                <span>{label}</span>
              </label>
              <p className="note mb-0">
                {doneOn ? (
                  words.doneOn(formatDate(doneOn))
                ) : (
                  <a href={withChoice(paths.guide(...guide), choice)}>
                    {words.how}
                    <span className="visually-hidden">{words.howTo(label)}</span>
                  </a>
                )}
              </p>
            </li>
          ))}
        </ul>
        {plan.ceasedOn === null && (
          <button type="submit" name="intento" value="lavori" className="btn btn-outline-primary">
            {words.save}
          </button>
        )}
      </form>
    </Section>
  );
}
