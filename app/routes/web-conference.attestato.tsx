import type { MetaFunction } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Field } from "~/components/form/Field";
import { Page } from "~/components/layout/Page";
import { verifyCertificate } from "~/features/conferences/after/certificate.server";
import { messages } from "~/features/conferences/after/messages";
import { messages as listing } from "~/features/conferences/listing/messages";
import { formatSpan } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const words = messages.certificate.verify;

export const loader = document(async ({ url, choice, context }) => {
  const code = url.searchParams.get("codice")?.slice(0, 80) ?? "";
  if (code) context.keepNothing();
  return { choice, code, found: code ? await verifyCertificate(code, context.address) : null };
});

export const meta: MetaFunction = () => [...pageMeta(words.title, words.lead), noIndex];

export default function VerifyCertificate() {
  const { choice, code, found } = useDocument<typeof loader>();
  const breadcrumb = [{ label: listing.title, href: paths.conferences() }, { label: words.title }];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={words.title} lead={words.lead} />
      {code && (
        <div role="status">
          <Callout tone={found ? "success" : "warning"} title={found ? words.good : undefined}>
            <p>
              {found ? words.goodText(found.name, found.title, formatSpan(found.startsAt, found.endsAt)) : words.bad}
            </p>
          </Callout>
        </div>
      )}
      <form method="get" action={paths.verifyCertificate()} className="form-narrow">
        <Field id="codice" name="codice" label={words.field} defaultValue={code} maxLength={80} autoComplete="off" />
        <button type="submit" className="btn btn-primary">
          {words.submit}
        </button>
      </form>
    </Page>
  );
}
