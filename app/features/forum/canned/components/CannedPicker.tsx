import { Select } from "~/components/form/Select";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  threadId: number;
  canned: readonly { id: number; title: string }[];
  error?: string;
}

/** Chooses a reply that is ready and puts it into the text: by the form, or at the cursor where the desk's script runs. */
export function CannedPicker({ threadId, canned, error }: Props) {
  const words = messages.pick;
  return (
    <div className="queue-bar" data-canned={paths.cannedText(0, threadId)}>
      <Select
        id="pronta"
        name="pronta"
        label={words.label}
        error={error}
        emptyLabel={words.empty}
        options={canned.map(({ id, title }) => ({ value: String(id), label: title }))}
      />
      <button type="submit" name="intento" value="pronta" className="btn btn-outline-primary btn-sm">
        {words.button}
      </button>
      <a className="small" href={paths.cannedReplies()}>
        {messages.title}
      </a>
    </div>
  );
}
