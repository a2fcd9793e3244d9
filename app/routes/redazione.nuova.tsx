import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canWriteTexts } from "~/features/editorial/policy";
import { TextForm } from "~/features/editorial/texts/components/TextForm";
import { createText, previewNew } from "~/features/editorial/texts/create.server";
import { newValues } from "~/features/editorial/texts/form-values";
import { segmentOf } from "~/features/editorial/texts/kinds";
import { messages } from "~/features/editorial/texts/messages";
import { previewedText, refusedText } from "~/features/editorial/texts/refused.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWriteTexts, async ({ choice }) => ({ choice, values: newValues() }));

export const action = personalAction(canWriteTexts, async ({ actor, form, context }) => {
  if (form.intento === "anteprima") return previewedText(form, () => previewNew(actor, form));
  try {
    const { kind, slug } = await createText(actor, form, context.address);
    throw redirect(paths.editText(segmentOf(kind), slug, { fatto: "salvata" }), 303);
  } catch (error) {
    return refusedText(error, form);
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.newTitle), noIndex];

export default function NewText() {
  const { choice, values } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.editorial() }, { label: messages.newTitle }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.newTitle} lead={messages.newLead} />
      <TextForm action={paths.newText()} kind="faq" values={values} written={written} />
    </Page>
  );
}
