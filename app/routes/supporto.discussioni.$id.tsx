import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { DeskPanel } from "~/features/forum/desk/components/DeskPanel";
import { messages } from "~/features/forum/desk/messages";
import { actOnDesk, deskThreadPage } from "~/features/forum/desk/thread.server";
import { idOf } from "~/features/forum/ids";
import { canUseDesk } from "~/features/forum/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canUseDesk, async ({ actor, params, choice }) => ({
  choice,
  personId: actor.personId,
  ...(await deskThreadPage(actor, idOf(params.id))),
}));

export const action = personalAction(canUseDesk, async ({ actor, params, form, context }) => {
  try {
    throw redirect(await actOnDesk(actor, idOf(params.id), form, context.address), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function DeskThreadRoute() {
  const { choice, personId, thread, desk } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.desk() }, { label: messages.panel.crumb }];
  return (
    <Page section="supporto" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={thread.title} />
      <p>
        <a href={paths.thread(thread.id, thread.slug)}>{messages.panel.open}</a>
      </p>
      <ErrorSummary errors={Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }))} />
      <DeskPanel desk={desk} personId={personId} refused={refused} />
    </Page>
  );
}
