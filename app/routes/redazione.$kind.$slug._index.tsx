import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canReadDesk, canWriteTexts } from "~/features/editorial/policy";
import { actOnText } from "~/features/editorial/texts/act.server";
import { TextPage } from "~/features/editorial/texts/components/TextPage";
import { doneOf } from "~/features/editorial/texts/done";
import { placeOf } from "~/features/editorial/texts/kinds";
import { messages } from "~/features/editorial/texts/messages";
import { textPage } from "~/features/editorial/texts/page.server";
import { previewedText, refusedText } from "~/features/editorial/texts/refused.server";
import { previewText } from "~/features/editorial/texts/save.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canReadDesk, async ({ actor, params, url, choice }) => ({
  choice,
  done: doneOf(url.searchParams.get("fatto")),
  text: await textPage(actor, placeOf(params)),
}));

export const action = personalAction(canWriteTexts, async ({ actor, params, form, context }) => {
  const place = placeOf(params);
  if (form.intento === "anteprima") return previewedText(form, () => previewText(actor, place, form));
  try {
    throw redirect(await actOnText(actor, place, form, context.address), 303);
  } catch (error) {
    return refusedText(error, form);
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
