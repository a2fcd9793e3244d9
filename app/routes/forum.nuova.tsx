import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { AskPage } from "~/features/forum/ask/AskPage";
import { ask } from "~/features/forum/ask/ask.server";
import { messages } from "~/features/forum/ask/messages";
import { askPage } from "~/features/forum/ask/page.server";
import { messages as forum } from "~/features/forum/messages";
import { canWrite } from "~/features/forum/policy";
import { writingAction } from "~/features/forum/write/action.server";
import { previewed, refusedWriting, shownAgain } from "~/features/forum/write/refused.server";
import { answersFor } from "~/features/search/answers.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const handle = { enhance: "forum" };

export const loader = personal(canWrite, async ({ actor, url, choice }) => ({
  choice,
  form: await askPage(actor, url.searchParams),
}));

export const action = writingAction(async ({ actor, form, attachments, context }) => {
  if (form.intento === "anteprima") return previewed(form, attachments);
  // Where no script has shown them while the title was typed, pages that may answer come first.
  if (form.controllato !== "1") {
    const answers = await answersFor(typeof form.titolo === "string" ? form.titolo : "");
    if (answers.length) return data({ ...shownAgain(form, attachments), answers });
  }
  try {
    const { threadId, slug } = await ask(actor, form, attachments, context.address);
    throw redirect(paths.thread(threadId, slug, { fatto: "domanda" }), 303);
  } catch (error) {
    return refusedWriting(error, form, attachments);
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function NewThread() {
  const { choice, form } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: forum.title, href: paths.forum() }, { label: messages.title }];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <AskPage {...form} written={written} />
    </Page>
  );
}
