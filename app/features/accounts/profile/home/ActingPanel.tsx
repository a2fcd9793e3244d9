import { Panel } from "~/components/content/Panel";
import { Select } from "~/components/form/Select";
import { paths } from "~/lib/paths";
import type { ComuneMembership } from "../../actor";
import { messages } from "./messages";

interface Props {
  present: ComuneMembership;
  all: readonly ComuneMembership[];
}

/** For which comune pages open; only for people of several. */
export function ActingPanel({ present, all }: Props) {
  const words = messages.acting;
  return (
    <Panel title={words.title} id="comune-presente">
      <form method="post" action={paths.actFor()}>
        <Select
          id="comune"
          name="comune"
          label={words.field}
          hint={words.hint}
          defaultValue={String(present.comuneId)}
          options={all.map(({ comuneId, comuneName }) => ({ value: String(comuneId), label: comuneName }))}
        />
        <button type="submit" className="btn btn-outline-primary btn-sm">
          {words.send}
        </button>
      </form>
    </Panel>
  );
}
