import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { AssistancePage } from "~/features/conferences/assistance/components/AssistancePage";
import { messages } from "~/features/conferences/assistance/messages";
import { assistancePage } from "~/features/conferences/assistance/page.server";
import { canSeeAssistance } from "~/features/conferences/assistance/policy";
import { changeSlots } from "~/features/conferences/assistance/slots/commands.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canSeeAssistance, async ({ actor, url, choice }) => ({
  choice,
  page: await assistancePage(actor, url.searchParams.get("fatto")),
}));

export const action = personalAction(canSeeAssistance, async ({ actor, form, context }) => {
  try {
    const done = await changeSlots(actor, form, context.address);
    throw redirect(paths.assistance({ fatto: done }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Assistance() {
  const { choice, page } = useDocument<typeof loader>();
  const { errors = {}, values = {} } = useActionData<typeof action>() ?? {};
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <AssistancePage {...page} errors={errors} values={values} />
    </Page>
  );
}
