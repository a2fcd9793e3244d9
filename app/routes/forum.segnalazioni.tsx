import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { FlagQueue } from "~/features/forum/flags/FlagQueue";
import { closeFlags, flaggedPosts } from "~/features/forum/flags/flags.server";
import { messages } from "~/features/forum/flags/messages";
import { messages as forum } from "~/features/forum/messages";
import { canModerate } from "~/features/forum/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canModerate, async ({ actor, url, choice }) => ({
  choice,
  posts: await flaggedPosts(actor),
  isDone: url.searchParams.has("fatto"),
}));

export const action = personalAction(canModerate, async ({ actor, form, context }) => {
  try {
    await closeFlags(actor, form, context.address);
    throw redirect(paths.forumFlags({ fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.queue.title), noIndex];

export default function ForumFlags() {
  const { choice, ...queue } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: forum.title, href: paths.forum() }, { label: messages.queue.title }];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <FlagQueue {...queue} refused={refused} />
    </Page>
  );
}
