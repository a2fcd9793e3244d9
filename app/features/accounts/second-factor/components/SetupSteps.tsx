import { messages } from "../messages";
import type { Setup } from "../setup.server";
import { CodeField } from "./CodeField";
import { QrCode } from "./QrCode";

interface Props {
  action: string;
  setup: Setup;
  error?: string;
}

/** Key, drawing, and the code that proves the app has them. */
export function SetupSteps({ action, setup, error }: Props) {
  const words = messages.setup;
  return (
    <form method="post" action={action} className="form-narrow factor-setup" noValidate>
      <h2 className="h4">{words.appTitle}</h2>
      <p>{words.appText}</p>
      <h2 className="h4">{words.scanTitle}</h2>
      <QrCode {...setup.qr} />
      <p>{words.scanText}</p>
      <p>
        <code className="factor-key">{setup.key}</code>
      </p>
      <h2 className="h4">{words.confirmTitle}</h2>
      <input type="hidden" name="intent" value="conferma" />
      <input type="hidden" name="preparazione" value={setup.draft} />
      <CodeField hint={words.confirmHint} error={error} />
      <div className="form-actions">
        <button type="submit" className="btn btn-primary">
          {words.confirm}
        </button>
      </div>
    </form>
  );
}
