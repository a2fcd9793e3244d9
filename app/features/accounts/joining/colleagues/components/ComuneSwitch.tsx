import { Select } from "~/components/form/Select";
import { paths } from "~/lib/paths";
import type { ComuneMembership } from "../../../actor";
import { messages } from "../messages";

interface Props {
  current: ComuneMembership;
  memberships: readonly ComuneMembership[];
  /** The page that opens for the comune chosen. */
  to: string;
}

/** For people of several comuni: for which one pages open. */
export function ComuneSwitch({ current, memberships, to }: Props) {
  return (
    <form method="post" action={paths.actFor()} className="inline-form">
      <input type="hidden" name="poi" value={to} />
      <Select
        id="comune"
        name="comune"
        label={messages.switch}
        defaultValue={String(current.comuneId)}
        options={memberships.map(({ comuneId, comuneName }) => ({ value: String(comuneId), label: comuneName }))}
      />
      <button type="submit" className="btn btn-outline-primary">
        {messages.show}
      </button>
    </form>
  );
}
