import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { LinkGone } from "~/features/accounts/profile/LinkGone";
import { messages } from "~/features/accounts/profile/password/messages";
import { RenewForm } from "~/features/accounts/profile/password/RenewForm";
import { ownerOfLink, renewPassword } from "~/features/accounts/profile/password/renew-password.server";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { formValues, refusedForm } from "~/lib/http/form.server";
import { document, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const words = messages.renew;

/** Opening the link changes nothing: programs that read mail open links too. */
export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  const code = url.searchParams.get("codice") ?? "";
  const owner = code ? await ownerOfLink(code) : undefined;
  return { choice, code, email: owner?.email, isDone: url.searchParams.has("fatto") };
});

export const action = route(async ({ request, context }) => {
  try {
    await renewPassword(await formValues(request), context.address);
    throw redirect(paths.newPasswordSet(), 303);
  } catch (error) {
    // The page then says that the link is gone.
    if (error instanceof NotFound) return data(null, { status: error.status });
    const refused = refusedForm(error, {});
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(words.title), noIndex];

export default function NewPassword() {
  const { choice, code, email, isDone } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page choice={choice} breadcrumb={[{ label: words.title }]} hideSearch>
      {isDone ? (
        <>
          <PageHead title={words.doneTitle} lead={words.doneLead} />
          <p>{words.doneText}</p>
          <p>
            <a className="btn btn-primary" href={paths.signIn()}>
              {words.signIn}
            </a>
          </p>
        </>
      ) : email ? (
        <RenewForm code={code} email={email} errors={refused?.errors ?? {}} />
      ) : (
        <LinkGone again={{ href: paths.forgottenPassword(), label: words.again }} />
      )}
    </Page>
  );
}
