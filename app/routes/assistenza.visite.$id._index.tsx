import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as assistance } from "~/features/conferences/assistance/messages";
import { canAssist, canSeeAssistance, canWithdraw } from "~/features/conferences/assistance/policy";
import { StepForm } from "~/features/conferences/assistance/visits/components/StepForm";
import { VisitView } from "~/features/conferences/assistance/visits/components/VisitView";
import { messages, visitDone } from "~/features/conferences/assistance/visits/messages";
import { moveVisit } from "~/features/conferences/assistance/visits/move.server";
import { readVisit } from "~/features/conferences/assistance/visits/queries.server";
import { idOf } from "~/features/conferences/params";
import { todayInRome } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canSeeAssistance, async ({ actor, params, url, choice }) => {
  const visit = await readVisit(actor, idOf(params));
  return {
    choice,
    visit,
    canMove: canAssist(actor),
    mayWithdraw: canWithdraw(actor, visit, todayInRome()),
    done: visitDone(url.searchParams.get("fatto")),
  };
});

export const action = personalAction(canAssist, async ({ actor, params, form, context }) => {
  const id = idOf(params);
  try {
    await moveVisit(actor, id, form, context.address);
    throw redirect(paths.visit(id, { fatto: "aggiornata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function VisitPage() {
  const { choice, visit, canMove, mayWithdraw, done } = useDocument<typeof loader>();
  const { errors = {}, values = {} } = useActionData<typeof action>() ?? {};
  const breadcrumb = [
    { label: assistance.title, href: paths.assistance() },
    { label: messages.title, href: paths.assistance(undefined, "visite") },
    { label: visit.comune },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <VisitView visit={visit} done={done}>
        {canMove && <StepForm visit={visit} errors={errors} values={values} />}
        {mayWithdraw && (
          <p className="mt-3">
            <a href={paths.withdrawVisit(visit.id)}>{messages.withdraw}</a>
          </p>
        )}
      </VisitView>
    </Page>
  );
}
