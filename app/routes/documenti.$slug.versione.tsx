import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { filesAction } from "~/features/accounts/files-action.server";
import { personal } from "~/features/accounts/guard.server";
import { messages as documents } from "~/features/documents/messages";
import { canWriteKind } from "~/features/editorial/policy";
import { ReleaseForm } from "~/features/editorial/texts/components/ReleaseForm";
import { segmentOf } from "~/features/editorial/texts/kinds";
import { messages } from "~/features/editorial/texts/messages";
import { refusedText } from "~/features/editorial/texts/refused.server";
import { addRelease, releaseOf } from "~/features/editorial/texts/release.server";
import { todayInRome } from "~/lib/format";
import { documentOf, useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const allowed = (actor: Parameters<typeof canWriteKind>[0]) => canWriteKind(actor, "document");

export const loader = personal(allowed, async ({ params, choice }) => ({
  choice,
  today: todayInRome(),
  document: await releaseOf(params.slug ?? ""),
}));

export const action = filesAction({ allowed }, async ({ actor, params, form, attachments, context }) => {
  try {
    const { kind, slug } = await addRelease(actor, params.slug ?? "", form, attachments, context.address);
    throw redirect(paths.editText(segmentOf(kind), slug, { fatto: "salvata" }), 303);
  } catch (error) {
    return refusedText(error, form, attachments);
  }
});

export const meta: MetaFunction = ({ data }) => [
  ...pageMeta(messages.release.title(documentOf<typeof loader>(data)?.document.title ?? "")),
  noIndex,
];

export default function NewRelease() {
  const { choice, ...page } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: documents.title, href: paths.documents() },
    { label: page.document.title, href: paths.document(page.document.slug) },
    { label: messages.release.crumb },
  ];
  return (
    <Page section="manuali" choice={choice} breadcrumb={breadcrumb}>
      <ReleaseForm {...page} written={written} />
    </Page>
  );
}
