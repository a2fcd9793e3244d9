import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { accept } from "~/features/accounts/joining/accept/accept.server";
import { AcceptForms } from "~/features/accounts/joining/accept/components/AcceptForms";
import { type Described, describeLink } from "~/features/accounts/joining/accept/describe.server";
import { messages, refusalWords } from "~/features/accounts/joining/accept/messages";
import { MODES, type Mode } from "~/features/accounts/joining/accept/schema";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { useDocument } from "~/lib/http/document";
import { formValues, refusedForm } from "~/lib/http/form.server";
import { document, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** The page of a link. It only shows: programs that check mails open links too. */
export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  const code = url.searchParams.get("codice") ?? "";
  const signIn = await context.signIn();
  const actor = signIn?.state === "complete" ? signIn.actor : undefined;
  const way = await describeLink(code);
  const asked = MODES.find((mode) => mode === url.searchParams.get("modo"));
  const signedIn = actor ? { name: actor.name, email: actor.email } : null;
  return { choice, code, way, asked, signedIn };
});

export const action = route(async ({ request, url, context }) => {
  const form = await formValues(request);
  const code = url.searchParams.get("codice") ?? "";
  const signIn = await context.signIn();
  try {
    const actor = signIn?.state === "complete" ? signIn.actor : undefined;
    const { cookies, isComplete, href } = await accept(code, form, visitorOf({ request, context }), actor);
    const headers = cookies.map((cookie) => ["set-cookie", cookie] as [string, string]);
    throw redirect(isComplete ? href : paths.secondFactor(href), { status: 303, headers });
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.titles.invitation), noIndex];

export default function Activate() {
  const { choice, code, way, asked, signedIn } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  if (way.refusal) {
    const { title, text } = refusalWords(way.refusal, way.purpose);
    return (
      <Page choice={choice} breadcrumb={[{ label: title }]}>
        <PageHead title={title} lead={text} />
        <p>
          <a href={paths.signIn()}>{messages.signIn}</a>
        </p>
      </Page>
    );
  }
  const { title, lead } = headOf(way);
  const mode = modeOf(refused?.values.modo ?? asked, way.hasAccount, signedIn !== null);
  return (
    <Page choice={choice} breadcrumb={[{ label: title }]}>
      <PageHead title={title} lead={lead} />
      {way.needsSecondFactor && <Callout>{messages.secondFactor}</Callout>}
      <AcceptForms code={code} way={way} mode={mode} refused={refused} signedIn={signedIn} />
    </Page>
  );
}

function headOf(way: Extract<Described, { refusal: null }>): { title: string; lead: string } {
  const { titles, leads } = messages;
  if (way.purpose === "invitation") return { title: titles.invitation, lead: leads.invitation(way.words) };
  if (way.purpose === "first-admin") return { title: titles["first-admin"], lead: leads["first-admin"] };
  return { title: titles.activation(way.comuneName ?? ""), lead: leads.activation };
}

function modeOf(asked: string | undefined, hasAccount: boolean, isSignedIn: boolean): Mode {
  const known = MODES.find((mode) => mode === asked);
  if (known && (known !== "presente" || isSignedIn)) return known === "nuovo" && hasAccount ? "account" : known;
  if (isSignedIn) return "presente";
  return hasAccount ? "account" : "nuovo";
}
