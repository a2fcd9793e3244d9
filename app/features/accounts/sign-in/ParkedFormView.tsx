import { messages } from "./messages";

interface Props {
  path: string;
  values: [name: string, value: string][];
}

/** Long texts are shown and can be touched up; short fields travel as they were. */
const SHOWN_FROM = 40;

/** A form as it was sent, ready to be sent again to where it was going. */
export function ParkedFormView({ path, values }: Props) {
  const words = messages.resume;
  return (
    <form method="post" action={path} className="form-narrow">
      {values
        .map(([name, value], index) => ({ name, value, id: `ripreso-${index}` }))
        .map(({ name, value, id }) =>
          value.length < SHOWN_FROM && !value.includes("\n") ? (
            <input key={id} type="hidden" name={name} value={value} />
          ) : (
            <div className="form-group" key={id}>
              <label className="form-label" htmlFor={id}>
                {words.field(name)}
              </label>
              <textarea className="form-control" id={id} name={name} rows={8} defaultValue={value} />
            </div>
          ),
        )}
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
        <a href={path}>{words.back}</a>
      </div>
    </form>
  );
}
