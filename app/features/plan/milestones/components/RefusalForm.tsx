import { TextArea } from "~/components/form/TextArea";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Waiting } from "../reports.server";

/** Sending a day back asks for the reason; folded, because it is rare. */
export function RefusalForm({ report, refused }: { report: Waiting; refused: Refused | null }) {
  const words = messages.queue;
  return (
    <details className="refusal" open={refused !== null}>
      <summary>
        {words.refuse}
        <span className="visually-hidden">{words.refuseOf(report.comune)}</span>
      </summary>
      <form method="post" action={paths.milestones()} noValidate>
        <input type="hidden" name="data" value={report.id} />
        <TextArea
          id={`motivo-${report.id}`}
          name="motivo"
          label={words.reason}
          hint={words.reasonHint}
          error={refused?.errors.motivo}
          defaultValue={refused?.values.motivo}
          rows={3}
          maxLength={500}
        />
        <button type="submit" name="intento" value="rifiuta" className="btn btn-outline-primary btn-sm">
          {words.sendRefusal}
        </button>
      </form>
    </details>
  );
}
