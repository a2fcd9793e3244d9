import { Callout } from "~/components/content/Callout";
import { describedBy, FieldNotes } from "~/components/form/FieldFrame";
import { paths } from "~/lib/paths";
import { FIELDS } from "../check/schema";
import type { ToLookAt } from "../check/warning";
import { messages } from "../messages";
import { unseenSentences } from "../unseen-words";

interface Props extends ToLookAt {
  errors: Record<string, string>;
  values: Record<string, string>;
}

const words = messages.pictures;

/** Which pages of a file only a person can look at, and the box with which the writer says that they have. */
export function PicturesToLookAt({ files, mark, errors, values }: Props) {
  const id = FIELDS.looked;
  const error = errors[id];
  const hint = files.length === 1 ? words.lookedHint : words.lookedHintMany;
  return (
    <Callout tone="warning" title={words.title}>
      <p>{words.lead}</p>
      {files.map(({ id, name, unseen }) => (
        <p key={id}>
          <a href={paths.file(id)}>{name}</a>
          <br />
          {unseenSentences(unseen).join(" ")}
        </p>
      ))}
      <fieldset
        className={error ? "form-group has-error mb-0" : "form-group mb-0"}
        id={id}
        tabIndex={error ? -1 : undefined}
        aria-describedby={describedBy({ id, hint, error })}
      >
        <legend className="visually-hidden">{words.legend}</legend>
        <FieldNotes id={id} error={error} />
        <label className="form-check">
          <input
            className="form-check-input"
            type="checkbox"
            name={id}
            value={mark}
            defaultChecked={values[id] === mark}
          />
          <span className="form-check-label">{words.looked}</span>
        </label>
        <FieldNotes id={id} hint={hint} />
      </fieldset>
    </Callout>
  );
}
