import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { Field } from "~/components/form/Field";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

interface Props {
  name: string;
  /** Null: nothing was asked. */
  found: readonly { id: number; name: string; istat: string; sigla: string }[] | null;
}

/** The way to the dates of any comune. */
export function FindComune({ name, found }: Props) {
  const words = messages.queue;
  return (
    <Panel title={words.find} tone="calm" id="cerca-comune">
      <form action={paths.milestones()} method="get">
        <Field
          id="nome"
          name="nome"
          label={words.findHint}
          type="search"
          defaultValue={name}
          maxLength={100}
          autoComplete="off"
        />
        <button type="submit" className="btn btn-outline-primary">
          {words.findSend}
        </button>
      </form>
      {found && (
        <div role="status" className="mt-3">
          {found.length === 0 ? (
            <p>{words.noneFound}</p>
          ) : (
            <RowList>
              {found.map((comune) => (
                <a key={comune.id} href={paths.milestonesOf(comune.istat)}>
                  {comune.name}
                  {comune.sigla && ` (${comune.sigla})`}
                </a>
              ))}
            </RowList>
          )}
        </div>
      )}
    </Panel>
  );
}
