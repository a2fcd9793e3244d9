import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

const words = messages.helpful;

interface Props {
  page: string;
  answer: "si" | "no";
  isDone: boolean;
  refused: Refused | null;
}

export function HelpfulThanks({ page, answer, isDone, refused }: Props) {
  const error = refused?.errors.commento;
  return (
    <>
      {error && <ErrorSummary errors={[{ fieldId: "commento", text: error }]} />}
      <PageHead title={words.title} lead={isDone ? words.thanks : answer === "si" ? words.yes : words.no} />
      {!isDone && (
        <form method="post" action={paths.helpfulThanks(page, answer)} className="form-narrow">
          <input type="hidden" name="pagina" value={page} />
          <input type="hidden" name="utile" value={answer} />
          <TextArea
            id="commento"
            name="commento"
            label={words.comment}
            hint={words.commentHint}
            error={error}
            defaultValue={refused?.values.commento}
            rows={4}
            draft
          />
          <button type="submit" className="btn btn-primary">
            {words.send}
          </button>
        </form>
      )}
      <p className="mt-3">
        <a href={page}>{words.back}</a>
      </p>
    </>
  );
}
