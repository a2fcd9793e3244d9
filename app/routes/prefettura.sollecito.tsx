import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canWatch } from "~/features/accounts/policy";
import { messages as watching } from "~/features/oversight/authority/messages";
import { PrepareReminder } from "~/features/oversight/reminders/components/PrepareReminder";
import { messages } from "~/features/oversight/reminders/messages";
import { isWritten } from "~/features/oversight/reminders/outcome";
import { prepareReminder } from "~/features/oversight/reminders/prepare.server";
import { sendReminder } from "~/features/oversight/reminders/send.server";
import { reminderText } from "~/features/oversight/reminders/text";
import { useDocument } from "~/lib/http/document";
import { type Refused, refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** A page that the list's form opens: asked for by itself, it leads back there. */
export const loader = personal(canWatch, async ({ choice }) => ({ choice }));

/** The list's form shows what a reminder would do, that page's form sends it. */
export const action = personalAction(canWatch, async ({ actor, form, context }) => {
  let refused: { data: Refused; status: number } | null = null;
  if (form.intento === "invia") {
    try {
      throw redirect(paths.reminder(await sendReminder(actor, form, context.address), { fatto: 1 }), 303);
    } catch (error) {
      refused = refusedForm(error, form);
    }
  }
  try {
    const { kind, comuni } = await prepareReminder(actor, form);
    const first = comuni.find(({ outcome }) => isWritten(outcome)) ?? comuni[0];
    const authority = actor.memberships.find(({ authorityName }) => authorityName)?.authorityName ?? "";
    const text = reminderText(kind, first?.name ?? "", authority);
    return data(
      { prepared: { kind, comuni, text }, refused: refused?.data ?? null },
      { status: refused?.status ?? 200 },
    );
  } catch (error) {
    const { data: nothing, status } = refusedForm(error, form);
    return data({ prepared: null, refused: nothing }, { status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.history.title), noIndex];

export default function NewReminder() {
  const { choice } = useDocument<typeof loader>();
  const { prepared, refused } = useActionData<typeof action>() ?? { prepared: null, refused: null };
  const words = messages.prepare;
  const title = words.title[prepared?.kind ?? "scheda"];
  const written = prepared?.comuni.filter(({ outcome }) => isWritten(outcome)).length;
  const breadcrumb = [{ label: watching.title, href: paths.prefecture() }, { label: title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={title} lead={written === undefined ? undefined : words.lead(written)} />
      {prepared ? (
        <PrepareReminder {...prepared} refused={refused} />
      ) : (
        <>
          <ErrorSummary errors={Object.values(refused?.errors ?? {}).map((text) => ({ text }))} />
          {!refused && <p>{messages.errors.none}</p>}
          <a href={paths.prefecture()}>{words.back}</a>
        </>
      )}
    </Page>
  );
}
