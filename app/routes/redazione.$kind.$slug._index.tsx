import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { filesAction } from "~/features/accounts/files-action.server";
import { personal } from "~/features/accounts/guard.server";
import { canReadDesk, canWriteKind } from "~/features/editorial/policy";
import { actOnText } from "~/features/editorial/texts/act.server";
import { TextPage } from "~/features/editorial/texts/components/TextPage";
import { doneOf } from "~/features/editorial/texts/done";
import { placeOf } from "~/features/editorial/texts/kinds";
import { messages } from "~/features/editorial/texts/messages";
import { textPage } from "~/features/editorial/texts/page.server";
import { previewedText, refusedText } from "~/features/editorial/texts/refused.server";
import { previewText } from "~/features/editorial/texts/save.server";
import { Forbidden } from "~/lib/errors";
import { documentOf, useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canReadDesk, async ({ actor, params, url, choice }) => ({
  choice,
  done: doneOf(url.searchParams.get("fatto")),
  text: await textPage(actor, placeOf(params)),
}));

export const action = filesAction({ allowed: canReadDesk }, async ({ actor, params, form, attachments, context }) => {
  const place = placeOf(params);
  if (!canWriteKind(actor, place.kind)) throw new Forbidden();
  if (form.intento === "anteprima") {
    return previewedText(form, () => previewText(actor, place, form, attachments), attachments);
  }
  try {
    throw redirect(await actOnText(actor, place, form, context.address, attachments), 303);
  } catch (error) {
    return refusedText(error, form, attachments);
  }
});

export const meta: MetaFunction = ({ data }) => {
  const title = documentOf<typeof loader>(data)?.text.title ?? messages.title;
  return [...pageMeta(messages.edit(title)), noIndex];
};

export default function Text() {
  const { choice, done, text } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.editorial() }, { label: text.title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <TextPage text={text} written={written} done={written ? null : done} />
    </Page>
  );
}
