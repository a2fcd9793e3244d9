import { paths } from "~/lib/paths";
import type { Conflicting } from "../check.server";
import { messages } from "../messages";
import { Changes } from "./Changes";

interface Props {
  comune: string;
  comuneId: number;
  conflict: Conflicting;
}

/** Somebody else has sent a version meanwhile: whose, how the draft differs, and the two ways out. */
export function ConflictPanel({ comune, comuneId, conflict }: Props) {
  const words = messages.conflict;
  const { version, sender, sentOn, changes } = conflict;
  return (
    <section className="callout callout-warning" role="alert" aria-labelledby="conflitto">
      <h2 className="callout-title" id="conflitto">
        {words.title}
      </h2>
      <p>{words.text(version, sender, sentOn)}</p>
      <Changes
        caption={words.differences(version)}
        columns={{ before: words.theirs(version), after: words.mine }}
        changes={changes}
      />
      <form method="post" action={paths.sheetCheck({ comune })} className="form-actions">
        <input type="hidden" name="comune" value={comuneId} />
        <input type="hidden" name="versione" value={version} />
        <button type="submit" name="intento" value="tieni" className="btn btn-primary">
          {words.keep(version)}
        </button>
        <button type="submit" name="intento" value="elimina" className="btn btn-outline-primary">
          {words.drop}
        </button>
      </form>
    </section>
  );
}
