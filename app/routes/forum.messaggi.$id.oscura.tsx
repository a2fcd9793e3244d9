import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { idOf } from "~/features/forum/ids";
import { messages as forum } from "~/features/forum/messages";
import { canModerate } from "~/features/forum/policy";
import { messages } from "~/features/forum/redact/messages";
import { redactPage } from "~/features/forum/redact/queries.server";
import { RedactForm } from "~/features/forum/redact/RedactForm";
import { redactPost } from "~/features/forum/redact/redact.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canModerate, async ({ actor, params, choice }) => ({
  choice,
  post: await redactPage(actor, idOf(params.id)),
}));

export const action = personalAction(canModerate, async ({ actor, params, form, context }) => {
  try {
    const { thread, number } = await redactPost(actor, idOf(params.id), form, context.address);
    // By number only: the words of its address may be what was redacted.
    throw redirect(paths.post(thread.id, "-", number), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function RedactRoute() {
  const { choice, post } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: forum.title, href: paths.forum() }, { label: messages.title }];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <RedactForm {...post} refused={refused} />
    </Page>
  );
}
