import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { changeCanned, findCanned } from "~/features/forum/canned/canned.server";
import { CannedForm } from "~/features/forum/canned/components/CannedForm";
import { messages } from "~/features/forum/canned/messages";
import { messages as desk } from "~/features/forum/desk/messages";
import { idOf } from "~/features/forum/ids";
import { canUseDesk } from "~/features/forum/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canUseDesk, async ({ params, choice }) => ({
  choice,
  canned: await findCanned(idOf(params.id)),
}));

export const action = personalAction(canUseDesk, async ({ actor, params, form, context }) => {
  try {
    const fatto = await changeCanned(actor, idOf(params.id), form, context.address);
    throw redirect(paths.cannedReplies({ fatto }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.edit), noIndex];

export default function CannedReplyRoute() {
  const { choice, canned } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: desk.title, href: paths.desk() },
    { label: messages.title, href: paths.cannedReplies() },
    { label: messages.edit },
  ];
  return (
    <Page section="supporto" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.edit} />
      <CannedForm action={paths.cannedReply(canned.id)} present={canned} refused={refused} />
    </Page>
  );
}
