import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { idOf } from "~/features/forum/ids";
import { messages as forum } from "~/features/forum/messages";
import { ManagePage } from "~/features/forum/moderate/ManagePage";
import { messages } from "~/features/forum/moderate/messages";
import { managePage } from "~/features/forum/moderate/page.server";
import { manageThread } from "~/features/forum/moderate/thread.server";
import { canWrite } from "~/features/forum/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWrite, async ({ params, actor, choice }) => ({
  choice,
  ...(await managePage(actor, idOf(params.id))),
}));

export const action = personalAction(canWrite, async ({ params, actor, form, context }) => {
  const id = idOf(params.id);
  try {
    await manageThread(actor, id, form, context.address);
    throw redirect(paths.threadManagement(id), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function ManageThread() {
  const { choice, ...page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { id, slug, title } = page.thread;
  const breadcrumb = [
    { label: forum.title, href: paths.forum() },
    { label: title, href: paths.thread(id, slug) },
    { label: messages.crumb },
  ];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <ManagePage {...page} refused={refused} />
    </Page>
  );
}
