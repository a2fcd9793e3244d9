import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { anyone, personal } from "~/features/accounts/guard.server";
import { AccountPage } from "~/features/accounts/profile/AccountPage";
import { messages } from "~/features/accounts/profile/data/messages";
import { FormActions } from "~/features/accounts/profile/FormActions";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ choice }) => ({ choice }));

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function OwnData() {
  const { choice } = useDocument<typeof loader>();
  return (
    <AccountPage choice={choice} title={messages.title}>
      <PageHead title={messages.title} lead={messages.lead} />
      <p>{messages.what}</p>
      <ul>
        {messages.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{messages.secrets}</p>
      <form method="post" action={paths.accountDataFile()}>
        <FormActions send={messages.send} />
      </form>
    </AccountPage>
  );
}
