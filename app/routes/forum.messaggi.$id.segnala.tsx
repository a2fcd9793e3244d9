import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { findPost } from "~/features/forum/edit/edit.server";
import { FlagForm } from "~/features/forum/flags/FlagForm";
import { flagPost } from "~/features/forum/flags/flags.server";
import { messages } from "~/features/forum/flags/messages";
import { idOf } from "~/features/forum/ids";
import { messages as forum } from "~/features/forum/messages";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ params, actor, choice }) => {
  const { post, thread } = await findPost(actor, idOf(params.id));
  const { id, slug, title } = thread;
  return { choice, post: { id: post.id, number: post.number, plain: post.plain }, thread: { id, slug, title } };
});

export const action = personalAction(anyone, async ({ params, actor, form, context }) => {
  try {
    const { threadId, slug, number } = await flagPost(actor, idOf(params.id), form, context.address);
    const messaggio = number === 1 ? undefined : number;
    throw redirect(paths.thread(threadId, slug, { messaggio, fatto: "segnalato" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function FlagPost() {
  const { choice, post, thread } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: forum.title, href: paths.forum() },
    { label: thread.title, href: paths.post(thread.id, thread.slug, post.number) },
    { label: messages.crumb },
  ];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <FlagForm post={post} refused={refused} />
    </Page>
  );
}
