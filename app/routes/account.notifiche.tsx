import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { messages as account } from "~/features/accounts/messages";
import { MailChoices } from "~/features/notifications/components/MailChoices";
import { messages } from "~/features/notifications/messages";
import { chooseMail, mailChoices } from "~/features/notifications/preferences.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, url, choice }) => ({
  choice,
  email: actor.email,
  isSaved: url.searchParams.has("fatto"),
  ...(await mailChoices(actor)),
}));

export const action = personalAction(anyone, async ({ actor, form }) => {
  try {
    await chooseMail(actor, form);
    return redirect(paths.accountMail({ fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.settings.title), noIndex];

export default function MailSettings() {
  const { choice, email, isSaved, kinds, follows } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = messages.settings;
  const error = refused && "errors" in refused ? messages.unknown : undefined;
  const crumbs = [{ label: account.menu.account, href: paths.account() }, { label: words.title }];
  return (
    <Page choice={choice} breadcrumb={crumbs}>
      <PageHead title={words.title} lead={`${words.lead} ${words.to(email)}`} />
      {isSaved && <Callout tone="success">{words.saved}</Callout>}
      <MailChoices kinds={kinds} follows={follows} error={error} />
    </Page>
  );
}
