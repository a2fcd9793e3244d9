import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { ProgressPage } from "~/features/oversight/components/ProgressPage";
import { messages } from "~/features/oversight/messages";
import { readProgress } from "~/features/oversight/queries.server";
import { todayInRome } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ choice }) => ({ choice, today: todayInRome(), ...(await readProgress()) }));

export const meta: MetaFunction = () => pageMeta(messages.title, messages.description, paths.progress());

export default function Avanzamento() {
  const { choice, ...progress } = useDocument<typeof loader>();
  return (
    <Page section="avanzamento" choice={choice} breadcrumb={[{ label: messages.title }]}>
      <ProgressPage {...progress} />
    </Page>
  );
}
