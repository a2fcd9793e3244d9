import { Callout } from "~/components/content/Callout";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";

/** On a page that a release touches, until Sogei has confirmed it. */
export function ToVerify({ version, choice }: { version: string | null; choice: Choice }) {
  if (!version) return null;
  return (
    <Callout tone="warning" title={messages.toVerify(version)}>
      {messages.toVerifyText} <a href={withChoice(paths.notices(), choice)}>{messages.toVerifyLink}</a>
    </Callout>
  );
}
