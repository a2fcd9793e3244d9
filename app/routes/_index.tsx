import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { HomePage } from "~/features/home/components/HomePage";
import { messages } from "~/features/home/messages";
import { callCentreNow, homeAgenda, readHome } from "~/features/home/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta, SITE_NAME } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ choice, context }) => {
  const [home, own] = await Promise.all([readHome(choice), homeAgenda(context)]);
  return { choice, callCentre: callCentreNow(), ...home, own };
});

export const meta: MetaFunction = () => pageMeta(SITE_NAME, messages.description, paths.home());

export default function Home() {
  const data = useDocument<typeof loader>();
  return (
    <Page choice={data.choice} wide hideSearch>
      <HomePage {...data} />
    </Page>
  );
}
