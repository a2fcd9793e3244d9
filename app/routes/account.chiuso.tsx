import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { messages } from "~/features/accounts/profile/close/messages";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ choice }) => ({ choice }));

export const meta: MetaFunction = () => [...pageMeta(messages.done), noIndex];

export default function Closed() {
  const { choice } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.done }]}>
      <PageHead title={messages.done} lead={messages.doneText} />
      <p>
        <a href={paths.home()}>{messages.home}</a>
      </p>
    </Page>
  );
}
