import { sizeWords } from "~/features/uploads/kinds";
import { messages } from "../messages";

interface Props {
  files: readonly { id: string; name: string; bytes: number }[];
  values: Record<string, string>;
}

/** What already hangs on the notice, each with a box to take it away. */
export function AttachedFiles({ files, values }: Props) {
  if (!files.length) return null;
  return (
    <fieldset className="form-group">
      <legend>{messages.fields.attached}</legend>
      {files.map(({ id, name, bytes }) => (
        <label key={id} className="form-check">
          <input
            className="form-check-input"
            type="checkbox"
            name={`togli-${id}`}
            value="1"
            defaultChecked={values[`togli-${id}`] === "1"}
          />
          <span className="form-check-label">
            {messages.fields.remove(name)} ({sizeWords(bytes)})
          </span>
        </label>
      ))}
    </fieldset>
  );
}
