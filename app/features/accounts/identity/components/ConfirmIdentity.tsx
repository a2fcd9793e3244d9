import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { paths } from "~/lib/paths";
import type { IdentityLink } from "../confirm.server";
import { messages } from "../messages";

interface Props {
  code: string;
  provider: string;
  link: Pick<IdentityLink, "account" | "email" | "device" | "createdAt">;
}

const words = messages.confirm;

/** What the link will do, for whom and who has asked, and the button that does it. */
export function ConfirmIdentity({ code, provider, link }: Props) {
  const { account, email, device, createdAt } = link;
  return (
    <>
      <PageHead title={words.title} lead={<span className="break-anywhere">{words.lead(provider, account)}</span>} />
      <form method="post" action={paths.confirmIdentity(code)} className="form-narrow">
        <input type="hidden" name="codice" value={code} />
        <DefinitionList
          items={[
            { term: words.identity, detail: <span className="break-anywhere">{email ?? words.noAddress}</span> },
            { term: words.when, detail: words.from(createdAt, device) },
          ]}
        />
        <p>{words.warning}</p>
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
      </form>
    </>
  );
}

/** Nobody is signed in by a link: the new way in is one step away. */
export function IdentityConfirmed({ provider }: { provider: string }) {
  return (
    <>
      <PageHead title={words.doneTitle} lead={words.doneLead(provider)} />
      <p>
        <a className="btn btn-primary" href={paths.identitySignIn()} rel="nofollow">
          {words.signIn(provider)}
        </a>
      </p>
    </>
  );
}
