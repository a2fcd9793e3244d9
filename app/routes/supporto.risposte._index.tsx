import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { addCanned, listCanned } from "~/features/forum/canned/canned.server";
import { CannedPage } from "~/features/forum/canned/components/CannedPage";
import { cannedDoneOf, messages } from "~/features/forum/canned/messages";
import { messages as desk } from "~/features/forum/desk/messages";
import { canUseDesk } from "~/features/forum/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canUseDesk, async ({ url, choice }) => ({
  choice,
  canned: await listCanned(),
  done: cannedDoneOf(url.searchParams.get("fatto")),
}));

export const action = personalAction(canUseDesk, async ({ actor, form, context }) => {
  try {
    throw redirect(paths.cannedReplies({ fatto: await addCanned(actor, form, context.address) }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function CannedReplies() {
  const { choice, ...page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: desk.title, href: paths.desk() }, { label: messages.title }];
  return (
    <Page section="supporto" choice={choice} breadcrumb={breadcrumb}>
      <CannedPage {...page} refused={refused} />
    </Page>
  );
}
