import type { ComuneMembership } from "~/features/accounts/actor";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Overview } from "../overview.server";

interface Props {
  membership: ComuneMembership;
  draft: NonNullable<Overview["draft"]>;
}

/** A sheet half filled in: when, how much is left, go on or drop it. */
export function DraftPanel({ membership, draft }: Props) {
  const words = messages.draft;
  const { comuneIstat: comune, comuneId } = membership;
  return (
    <section className="next-step" aria-labelledby="bozza">
      <h2 id="bozza">{words.title}</h2>
      <p>
        {words.saved(draft.changedAt)} {words.missing(draft.left)}
      </p>
      <form method="post" action={paths.sheet({ comune })} className="form-actions">
        <input type="hidden" name="comune" value={comuneId} />
        <a href={paths.sheetCheck({ comune })} className="btn btn-primary">
          {messages.resume}
        </a>
        <button type="submit" name="intento" value="elimina" className="btn btn-outline-primary">
          {words.discard}
        </button>
      </form>
    </section>
  );
}
