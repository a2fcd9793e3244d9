import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { comuneMemberships, presentComune } from "~/features/accounts/actor";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { messages as assistance } from "~/features/conferences/assistance/messages";
import { TakeForm } from "~/features/conferences/assistance/slots/components/TakeForm";
import { messages } from "~/features/conferences/assistance/slots/messages";
import { freeSlots } from "~/features/conferences/assistance/slots/queries.server";
import { takeSlot } from "~/features/conferences/assistance/slots/take.server";
import { ownThreads } from "~/features/forum/list/own-threads.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const [slots, threads] = await Promise.all([freeSlots(), ownThreads(actor)]);
  return {
    choice,
    form: {
      slots,
      threads,
      chosen: url.searchParams.get("ora") ?? "",
      comuni: comuneMemberships(actor).map(({ comuneId, comuneName }) => ({ id: comuneId, name: comuneName })),
      comuneId: presentComune(actor)?.comuneId,
    },
  };
});

export const action = personalAction(belongsToComune, async ({ actor, form, context }) => {
  try {
    await takeSlot(actor, form, { threads: await ownThreads(actor), address: context.address });
    throw redirect(paths.assistance({ fatto: "preso" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.take), noIndex];

export default function NewAppointment() {
  const { choice, form } = useDocument<typeof loader>();
  const { errors = {}, values = {} } = useActionData<typeof action>() ?? {};
  const breadcrumb = [{ label: assistance.title, href: paths.assistance() }, { label: messages.take }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.take} lead={form.slots.length ? messages.lead : messages.none} />
      {(form.slots.length > 0 || Object.keys(errors).length > 0) && (
        <TakeForm {...form} errors={errors} values={values} />
      )}
    </Page>
  );
}
