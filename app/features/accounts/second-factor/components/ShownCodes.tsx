import { Callout } from "~/components/content/Callout";
import type { ShownCodes as Shown } from "../commands.server";
import { messages } from "../messages";

interface Props extends Shown {
  action: string;
  intent: "conserva" | "conserva-nuovi";
}

/** The codes, once: to be printed or copied. They hold from the moment they are said to be kept. */
export function ShownCodes({ codes, draft, action, intent }: Props) {
  const words = messages.codes;
  return (
    <>
      <pre className="recovery-codes">{codes.join("\n")}</pre>
      <p>{words.advice}</p>
      <Callout tone="warning">{words.notYet}</Callout>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="preparazione" value={draft} />
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {words.kept}
          </button>
          <button type="button" className="btn btn-outline-primary" data-print hidden>
            {words.print}
          </button>
        </div>
      </form>
    </>
  );
}
