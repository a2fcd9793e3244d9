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
  (actor) => canWriteKind(actor, "video"),
  async ({ choice }) => ({ choice, values: newValues("video") }),
);

export const action = newTextAction("video");

export const meta: MetaFunction = () => [...pageMeta(messages.newTitle.video), noIndex];

export default function NewVideo() {
  const { choice, values } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.editorial() }, { label: messages.newTitle.video }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <NewText kind="video" action={paths.newVideo()} values={values} written={written} />
    </Page>
  );
}
