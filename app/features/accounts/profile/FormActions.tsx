import { paths } from "~/lib/paths";
import { messages } from "./messages";

/** The button of a form of the account, and the way back. */
export function FormActions({ send, isGrave }: { send: string; isGrave?: boolean }) {
  return (
    <div className="form-actions">
      <button type="submit" className={isGrave ? "btn btn-danger" : "btn btn-primary"}>
        {send}
      </button>
      <a href={paths.account()}>{messages.cancel}</a>
    </div>
  );
}
