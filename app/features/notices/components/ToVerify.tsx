import { Callout } from "~/components/content/Callout";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

/** On a page that a release touches, until Sogei has confirmed it. */
export function ToVerify({ version }: { version: string | null }) {
  if (!version) return null;
  return (
    <Callout tone="warning" title={messages.toVerify(version)}>
      {messages.toVerifyText} <a href={paths.notices()}>{messages.toVerifyLink}</a>
    </Callout>
  );
}
