import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canWriteKind } from "~/features/editorial/policy";
import { NewText } from "~/features/editorial/texts/components/NewText";
import { newValues } from "~/features/editorial/texts/form-values";
import { messages } from "~/features/editorial/texts/messages";
import { newTextAction } from "~/features/editorial/texts/new-action.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(
  (actor) => canWriteKind(actor, "faq"),
  async ({ choice }) => ({ choice, values: newValues("faq") }),
);

export const action = newTextAction("faq");

export const meta: MetaFunction = () => [...pageMeta(messages.newTitle.faq), noIndex];

export default function NewQuestion() {
  const { choice, values } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.editorial() }, { label: messages.newTitle.faq }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <NewText kind="faq" action={paths.newText()} values={values} written={written} />
    </Page>
  );
}
