import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { faqOfThread } from "~/features/editorial/from-thread/public-thread.server";
import { ThreadFaq } from "~/features/editorial/from-thread/ThreadFaq";
import { withCanned } from "~/features/forum/canned/insert.server";
import { DeskPart } from "~/features/forum/desk/components/DeskPart";
import { deskDoneOf } from "~/features/forum/desk/messages";
import { deskThread } from "~/features/forum/desk/thread.server";
import { idOf, readNumber } from "~/features/forum/ids";
import { categoryLabels } from "~/features/forum/labels";
import { messages as forum } from "~/features/forum/messages";
import { canUseDesk } from "~/features/forum/policy";
import { answerPlace } from "~/features/forum/reply/place.server";
import { ReplyPlace } from "~/features/forum/reply/ReplyPlace";
import { actOnThread } from "~/features/forum/thread/actions.server";
import { ThreadPage, threadDescription } from "~/features/forum/thread/components/ThreadPage";
import { doneOf, messages } from "~/features/forum/thread/messages";
import { threadPage } from "~/features/forum/thread/page.server";
import { readerOf } from "~/features/forum/visitor.server";
import { writingAction } from "~/features/forum/write/action.server";
import { previewed, refusedWriting } from "~/features/forum/write/refused.server";
import { ToVerify } from "~/features/notices/components/ToVerify";
import { toVerifyFor } from "~/features/notices/touches/version.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths, withChoice } from "~/lib/paths";

export const handle = { enhance: "forum" };

export const loader = document(async (args) => {
  const { params, url, choice } = args;
  const actor = await readerOf(args);
  const { searchParams } = url;
  const asked = { dopo: readNumber(searchParams.get("dopo")), messaggio: readNumber(searchParams.get("messaggio")) };
  const page = await threadPage(actor, idOf(params.id), asked, choice);
  const { id, slug } = page.thread;
  // Only who may read the thread learns its name.
  if (slug !== params.slug) throw redirect(withChoice(paths.thread(id, slug), choice), 301);
  const [place, desk, faq] = await Promise.all([
    answerPlace(actor, page, readNumber(searchParams.get("cita"))),
    actor && canUseDesk(actor) ? deskThread(actor, id) : null,
    faqOfThread(actor, page.thread),
  ]);
  const done = doneOf(searchParams.get("fatto"));
  const toVerify = toVerifyFor("thread", String(id));
  return { choice, page, place, desk, faq, toVerify, done, deskDone: deskDoneOf(searchParams.get("banco")) };
});

export const action = writingAction(async ({ params, actor, form, attachments, context }) => {
  const id = idOf(params.id);
  if (form.intento === "anteprima") return previewed(form, attachments);
  if (form.intento === "pronta") return data(await withCanned(actor, id, form, attachments));
  try {
    throw redirect(await actOnThread(actor, id, { form, attachments, address: context.address }), 303);
  } catch (error) {
    return refusedWriting(error, form, attachments);
  }
});

export const meta: MetaFunction = ({ data: loaded }) => {
  const thread = documentOf<typeof loader>(loaded)?.page.thread;
  if (!thread) return [];
  const { id, slug, title, visibility } = thread;
  const described = pageMeta(title, threadDescription(thread), paths.thread(id, slug));
  return visibility === "pubblica" ? described : [...described, noIndex];
};

export default function ThreadRoute() {
  const { choice, page, place, toVerify, done, desk, faq, deskDone } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const { category } = page.thread;
  const breadcrumb = [
    { label: forum.title, href: paths.forum() },
    { label: categoryLabels[category], href: paths.forumCategory(category) },
    { label: messages.crumb },
  ];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <ToVerify version={toVerify} choice={choice} />
      <ThreadPage page={page} choice={choice} done={done}>
        {desk && page.rights && <DeskPart desk={desk} personId={page.rights.personId} done={deskDone} />}
        {faq && <ThreadFaq threadId={page.thread.id} {...faq} choice={choice} />}
        <ReplyPlace thread={page.thread} place={place} canned={desk?.canned ?? []} written={written} />
      </ThreadPage>
    </Page>
  );
}
