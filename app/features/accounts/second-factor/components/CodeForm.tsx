import { Panel } from "~/components/content/Panel";
import { Columns } from "~/components/layout/Columns";
import { messages } from "../messages";
import { CodeField } from "./CodeField";

/** The second step of a sign-in. */
export function CodeForm({ action, error }: { action: string; error?: string }) {
  const words = messages.signIn;
  return (
    <Columns kind="aside">
      <form method="post" action={action} className="form-narrow" noValidate>
        <CodeField error={error} />
        <div className="form-actions">
          <button type="submit" className="btn btn-primary">
            {words.send}
          </button>
        </div>
      </form>
      <Panel title={words.lost} tone="calm">
        <p>{words.lostText}</p>
      </Panel>
    </Columns>
  );
}
