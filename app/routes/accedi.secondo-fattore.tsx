import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { CodeForm } from "~/features/accounts/second-factor/components/CodeForm";
import { FactorErrors } from "~/features/accounts/second-factor/components/FactorErrors";
import { SetupSteps } from "~/features/accounts/second-factor/components/SetupSteps";
import { ShownCodes } from "~/features/accounts/second-factor/components/ShownCodes";
import { messages } from "~/features/accounts/second-factor/messages";
import { setupOf } from "~/features/accounts/second-factor/setup.server";
import { type Step, signInStep } from "~/features/accounts/second-factor/sign-in-step.server";
import { destination } from "~/features/accounts/sign-in/schema";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { useDocument } from "~/lib/http/document";
import { formValues } from "~/lib/http/form.server";
import { document, type RouteArgs, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** Whoever has proved who they are but not yet given the second factor; everybody else goes where they belong. */
async function pending({ context, url }: RouteArgs) {
  const signIn = await context.signIn();
  const poi = destination(url.searchParams.get("poi"), "");
  if (!signIn) throw redirect(paths.signIn(poi), 303);
  if (signIn.state === "complete") throw redirect(poi || paths.start(), 303);
  return { signIn, poi };
}

export const loader = document(async (args) => {
  args.context.keepNothing();
  const { signIn, poi } = await pending(args);
  const setup = signIn.state === "enrolment" ? setupOf(signIn.sessionId, signIn.email) : undefined;
  return { choice: args.choice, poi, setup };
});

export const action = route(async (args) => {
  const form = await formValues(args.request);
  const { signIn, poi } = await pending(args);
  return signInStep(signIn, form, visitorOf(args), poi);
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function SecondFactorStep() {
  const { choice, poi, setup } = useDocument<typeof loader>();
  const step = useActionData() as Step | undefined;
  const words = step?.shown ? messages.codes : setup ? messages.enrolment : messages.signIn;
  const action = paths.secondFactor(poi);
  const shownSetup = step?.setup ?? setup;
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead title={words.title} lead={words.lead} />
      <FactorErrors errors={step?.errors} />
      {step?.shown ? (
        <ShownCodes {...step.shown} action={action} intent="conserva" />
      ) : shownSetup ? (
        <SetupSteps action={action} setup={shownSetup} error={step?.errors?.codice} />
      ) : (
        <CodeForm action={action} error={step?.errors?.codice} />
      )}
      <form method="post" action={paths.signOut()} className="form-actions">
        <button type="submit" className="btn-link">
          {messages.signIn.cancel}
        </button>
      </form>
    </Page>
  );
}
