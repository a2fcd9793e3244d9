import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { paths } from "~/lib/paths";
import { FormActions } from "../FormActions";
import { messages } from "./messages";

/** For who has only ever signed in otherwise: a link shows that the mailbox is theirs. */
export function FirstPassword({ email, isSent }: { email: string; isSent: boolean }) {
  const words = messages.first;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {isSent && <Callout tone="success">{words.sent}</Callout>}
      <form method="post" action={paths.accountPassword()} className="form-narrow">
        <p className="break-anywhere">{words.text(email)}</p>
        <FormActions send={words.send} />
      </form>
    </>
  );
}
