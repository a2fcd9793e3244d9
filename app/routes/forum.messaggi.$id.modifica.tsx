import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { EditForm } from "~/features/forum/edit/EditForm";
import { editPost, postToEdit } from "~/features/forum/edit/edit.server";
import { messages } from "~/features/forum/edit/messages";
import { idOf } from "~/features/forum/ids";
import { messages as forum } from "~/features/forum/messages";
import { canWrite } from "~/features/forum/policy";
import { writingAction } from "~/features/forum/write/action.server";
import { previewed, refusedWriting } from "~/features/forum/write/refused.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const handle = { enhance: "forum" };

export const loader = personal(canWrite, async ({ params, actor, choice }) => ({
  choice,
  ...(await postToEdit(actor, idOf(params.id))),
}));

export const action = writingAction(async ({ params, actor, form, attachments, context }) => {
  const id = idOf(params.id);
  const { thread } = await postToEdit(actor, id);
  if (form.intento === "anteprima") return previewed(form, attachments);
  try {
    const number = await editPost(actor, id, form, context.address);
    const messaggio = number === 1 ? undefined : number;
    throw redirect(`${paths.thread(thread.id, thread.slug, { messaggio, fatto: "modifica" })}#m-${number}`, 303);
  } catch (error) {
    return refusedWriting(error, form, attachments);
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function EditPost() {
  const { choice, post, thread } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const back = paths.post(thread.id, thread.slug, post.number);
  const breadcrumb = [
    { label: forum.title, href: paths.forum() },
    { label: thread.title, href: back },
    { label: messages.crumb },
  ];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <EditForm post={post} title={thread.title} back={back} written={written} />
    </Page>
  );
}
