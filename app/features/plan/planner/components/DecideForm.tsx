import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { ProposalRow } from "../list.server";
import { messages } from "../messages";
import { type Signed, writeSigned } from "../signed";
import { ProposalTable } from "./ProposalTable";

const words = messages.decide;

interface Props {
  signed: readonly Signed[];
  /** The first of them, to be read. */
  rows: readonly ProposalRow[];
  params: Record<string, string | number | undefined>;
  refused: Refused | null;
}

/** What is about to be approved or sent back, exactly as it stands in the form. */
export function DecideForm({ signed, rows, params, refused }: Props) {
  const number = signed.length;
  const errors = refused?.errors ?? {};
  const summary = Object.entries(errors).map(([field, text]) => ({
    fieldId: field === "form" ? undefined : field,
    text,
  }));
  return (
    <>
      <ErrorSummary errors={summary} />
      <PageHead title={words.title} lead={number ? words.lead(number) : words.nobody} />
      {number === 0 && <a href={paths.plans(params)}>{words.back}</a>}
      {number > 0 && (
        <>
          {rows.some(({ isStale }) => isStale) && <Callout tone="warning">{words.stale}</Callout>}
          {rows.length < number && <p className="note">{words.some(rows.length, number)}</p>}
          <ProposalTable caption={words.caption} rows={rows} view="aperte" />
          <form method="post" action={paths.decidePlans()} className="form-narrow mt-4" noValidate>
            <input type="hidden" name="scelti" value={signed.map(writeSigned).join(" ")} />
            <TextArea
              id="motivo"
              name="motivo"
              label={words.note}
              hint={words.noteHint}
              error={errors.motivo}
              defaultValue={refused?.values.motivo}
              rows={3}
              maxLength={500}
              optional
            />
            <p>{words.effect}</p>
            <div className="form-actions">
              <button type="submit" className="btn btn-primary" name="intento" value="approved">
                {words.approve(number)}
              </button>
              <button type="submit" className="btn btn-outline-primary" name="intento" value="returned">
                {words.giveBack(number)}
              </button>
              <a href={paths.plans(params)}>{words.back}</a>
            </div>
          </form>
        </>
      )}
    </>
  );
}
