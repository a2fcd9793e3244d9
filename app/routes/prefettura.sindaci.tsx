import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canWatch } from "~/features/accounts/policy";
import { messages as watching } from "~/features/oversight/authority/messages";
import { RecordMayors } from "~/features/oversight/mayors/components/RecordMayors";
import { messages } from "~/features/oversight/mayors/messages";
import { chosenMayors, recordMayors } from "~/features/oversight/mayors/record.server";
import { todayInRome } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { type Refused, refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** A page that the list's form opens: asked for by itself, it leads back there. */
export const loader = personal(canWatch, async ({ choice }) => ({ choice, today: todayInRome() }));

export const action = personalAction(canWatch, async ({ actor, form, context }) => {
  let refused: { data: Refused; status: number } | null = null;
  if (form.intento === "registra") {
    try {
      throw redirect(paths.prefecture({ sindaci: await recordMayors(actor, form, context.address) }), 303);
    } catch (error) {
      refused = refusedForm(error, form);
    }
  }
  try {
    const comuni = await chosenMayors(actor, form);
    return data({ comuni, refused: refused?.data ?? null }, { status: refused?.status ?? 200 });
  } catch (error) {
    const { data: nothing, status } = refusedForm(error, form);
    return data({ comuni: [], refused: nothing }, { status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function InformedMayors() {
  const { choice, today } = useDocument<typeof loader>();
  const { comuni, refused } = useActionData<typeof action>() ?? { comuni: [], refused: null };
  const breadcrumb = [{ label: watching.title, href: paths.prefecture() }, { label: messages.title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.title} lead={comuni.length ? messages.lead(comuni.length) : undefined} />
      <RecordMayors comuni={comuni} today={today} refused={refused} />
    </Page>
  );
}
