import { Panel } from "~/components/content/Panel";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

const words = messages.withdraw;

export function WithdrawForm({ id, error }: { id: number; error?: string }) {
  return (
    <Panel title={words.title} tone="calm">
      <p>{words.lead}</p>
      <form method="post" action={paths.manageNotice(id)}>
        <label className="form-check">
          <input
            className={`form-check-input${error ? " is-invalid" : ""}`}
            id="conferma"
            type="checkbox"
            name="conferma"
            value="1"
            aria-describedby={error ? "conferma-errore" : undefined}
          />
          <span className="form-check-label">{words.confirm}</span>
        </label>
        {error && (
          <p className="invalid-feedback" id="conferma-errore">
            {error}
          </p>
        )}
        <button type="submit" name="intento" value="ritira" className="btn btn-outline-primary btn-sm">
          {words.button}
        </button>
      </form>
    </Panel>
  );
}
