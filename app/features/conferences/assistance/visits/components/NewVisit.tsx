import type { ComuneMembership } from "~/features/accounts/actor";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { ComuneSize } from "../queries.server";
import { VisitForm } from "./VisitForm";

interface Props {
  comune: ComuneSize;
  istat: string;
  /** The reader's other comuni, each with a form of its own. */
  others: readonly ComuneMembership[];
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** The form, or the request that stands already: one comune has one at a time. */
export function NewVisit({ comune, istat, others, errors, values }: Props) {
  return (
    <>
      <p className="line">
        <strong>{messages.forComune(comune.name)}</strong>
        {others.map(({ comuneIstat, comuneName }) => (
          <a key={comuneIstat} href={paths.newVisit({ comune: comuneIstat })}>
            {messages.forComune(comuneName)}
          </a>
        ))}
      </p>
      {comune.openId ? (
        <p>
          {messages.open} <a href={paths.visit(comune.openId)}>{messages.seeOpen}</a>
        </p>
      ) : (
        <VisitForm comune={comune} istat={istat} errors={errors} values={values} />
      )}
    </>
  );
}
