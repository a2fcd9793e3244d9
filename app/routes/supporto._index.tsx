import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { assignThreads, chosenThreads } from "~/features/forum/desk/assign.server";
import { assignable } from "~/features/forum/desk/assignable.server";
import { QueuePage } from "~/features/forum/desk/components/QueuePage";
import { messages } from "~/features/forum/desk/messages";
import { countQueues, listQueue } from "~/features/forum/desk/queue.server";
import { queueParams, readQueue } from "~/features/forum/desk/queues";
import { readNumber } from "~/features/forum/ids";
import { canUseDesk } from "~/features/forum/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const handle = { enhance: "desk" };

export const loader = personal(canUseDesk, async ({ actor, url, choice }) => {
  const filters = readQueue(url.searchParams);
  const [page, counts, choices] = await Promise.all([listQueue(actor, filters), countQueues(actor), assignable()]);
  const assigned = url.searchParams.get("assegnate");
  const done = assigned === "0" ? 0 : (readNumber(assigned) ?? null);
  return { choice, queue: { filters, page, counts, choices, personId: actor.personId, assigned: done } };
});

export const action = personalAction(canUseDesk, async ({ actor, url, form, context }) => {
  try {
    const assegnate = await assignThreads(actor, chosenThreads(form), form, context.address);
    throw redirect(paths.desk({ ...queueParams(readQueue(url.searchParams)), assegnate }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function DeskQueue() {
  const { choice, queue } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.desk() }, { label: messages.queues[queue.filters.queue] }];
  return (
    <Page section="supporto" choice={choice} breadcrumb={breadcrumb}>
      <QueuePage {...queue} refused={refused} />
    </Page>
  );
}
