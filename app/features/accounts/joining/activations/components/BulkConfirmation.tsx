import { DefinitionList } from "~/components/content/DefinitionList";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { ActivationState, activationParams } from "../filters";
import { messages, stateNames } from "../messages";

interface Props {
  number: number;
  counts: Record<ActivationState, number>;
  params: ReturnType<typeof activationParams>;
  state: ActivationState | null;
  error?: string;
}

const SKIPPED = ["attivo", "inviato", "senza-indirizzo"] as const;

export function BulkConfirmation({ number, counts, params, state, error }: Props) {
  const words = messages.bulk;
  const skipped = SKIPPED.filter((known) => counts[known] > 0 && (!state || state === known));
  return (
    <>
      <ErrorSummary errors={error ? [{ text: error }] : []} />
      {skipped.length > 0 && (
        <>
          <h2 className="h3">{words.skipped}</h2>
          <DefinitionList
            items={skipped.map((known) => ({
              term: stateNames[known],
              detail: `${formatNumber(counts[known])}: ${words.skippedStates[known]}`,
            }))}
          />
        </>
      )}
      <form method="post" action={paths.newActivationRun(params)}>
        <input type="hidden" name="numero" value={number} />
        <div className="form-actions">
          {number > 0 && (
            <button type="submit" className="btn btn-primary">
              {words.submit(number)}
            </button>
          )}
          <a href={paths.activations(params)}>{words.back}</a>
        </div>
      </form>
    </>
  );
}
