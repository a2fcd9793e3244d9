import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { anyone, personal } from "~/features/accounts/guard.server";
import { parkedForm } from "~/features/accounts/parked.server";
import { messages } from "~/features/accounts/sign-in/messages";
import { ParkedFormView } from "~/features/accounts/sign-in/ParkedFormView";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** The form that arrived after the session had ended, to be looked at and sent. */
export const loader = personal(anyone, async ({ request, actor, choice }) => {
  const form = await parkedForm(request.headers.get("cookie"), actor.personId);
  return { choice, form };
});

export const meta: MetaFunction = () => [...pageMeta(messages.resume.title), noIndex];

export default function Resume() {
  const { choice, form } = useDocument<typeof loader>();
  const words = messages.resume;
  return (
    <Page choice={choice} breadcrumb={[{ label: words.title }]}>
      {form ? (
        <>
          <PageHead title={words.title} lead={words.lead} />
          <ParkedFormView path={form.path} values={form.values} />
        </>
      ) : (
        <>
          <PageHead title={words.nothing} lead={words.nothingText} />
          <p>
            <a href={paths.account()}>{words.toAccount}</a>
          </p>
        </>
      )}
    </Page>
  );
}
