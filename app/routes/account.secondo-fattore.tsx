import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { messages as home } from "~/features/accounts/profile/home/messages";
import { accountFactor, accountStep } from "~/features/accounts/second-factor/account-step.server";
import { FactorErrors } from "~/features/accounts/second-factor/components/FactorErrors";
import { codeFieldId, FactorSettings } from "~/features/accounts/second-factor/components/FactorSettings";
import { SetupSteps } from "~/features/accounts/second-factor/components/SetupSteps";
import { ShownCodes } from "~/features/accounts/second-factor/components/ShownCodes";
import { messages } from "~/features/accounts/second-factor/messages";
import type { Step } from "~/features/accounts/second-factor/sign-in-step.server";
import { destination } from "~/features/accounts/sign-in/schema";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const OUTCOMES: Record<string, string> = {
  attivo: messages.account.enabled,
  disattivo: messages.account.disabled,
  rinnovati: messages.account.renewed,
};

export const loader = personal(anyone, async ({ actor, choice, url }) => {
  const poi = destination(url.searchParams.get("poi"), "");
  return { choice, poi, outcome: OUTCOMES[url.searchParams.get("esito") ?? ""], ...(await accountFactor(actor)) };
});

export const action = personalAction(anyone, async (args) => accountStep(args.actor, args.form, visitorOf(args)));

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function AccountSecondFactor() {
  const { choice, poi, outcome, isOn, canSwitchOff, codesLeft, setup } = useDocument<typeof loader>();
  const step = useActionData() as Step | undefined;
  const head = step?.shown ? messages.codes : { title: messages.title, lead: messages.account.lead };
  const action = paths.accountSecondFactor();
  const shownSetup = step?.setup ?? setup;
  const breadcrumb = [{ label: home.title, href: paths.account() }, { label: messages.title }];
  const refused = step?.errors && { intent: step.intent ?? "", error: step.errors.codice };
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={head.title} lead={head.lead} />
      <FactorErrors errors={step?.errors} fieldId={codeFieldId(step?.intent)} />
      {outcome && !step && <Callout tone="success">{outcome}</Callout>}
      {step?.shown ? (
        <ShownCodes {...step.shown} action={action} intent={isOn ? "conserva-nuovi" : "conserva"} />
      ) : isOn ? (
        <FactorSettings action={action} codesLeft={codesLeft} canSwitchOff={canSwitchOff} refused={refused} />
      ) : (
        shownSetup && <SetupSteps action={action} setup={shownSetup} error={step?.errors?.codice} />
      )}
      {poi && !step && (
        <p className="form-actions">
          <a href={poi}>{messages.account.goOn}</a>
        </p>
      )}
    </Page>
  );
}
