import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { PlanSection } from "~/features/plan/components/PlanSection";
import { WatchedSection } from "~/features/plan/components/WatchedSection";
import { readPublicPlan } from "~/features/plan/queries.server";
import { readWatched } from "~/features/plan/watched.server";
import { CodeChoice } from "~/features/registry/components/CodeChoice";
import { ComunePage } from "~/features/registry/components/ComunePage";
import { messages } from "~/features/registry/messages";
import { neighboursOf, resolveComune } from "~/features/registry/queries.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths, withChoice } from "~/lib/paths";

/** Any code of a comune, written in any way, arrives at the address with its present ISTAT code. */
export const loader = document(async ({ params, choice, url, context }) => {
  const asked = await resolveComune(params.istat ?? "");
  if (asked.kind === "elsewhere") {
    // Codes are reused: only another spelling of the same code leads there for ever.
    throw redirect(withChoice(paths.comune(asked.istat), choice), asked.isSpelling ? 301 : 302);
  }
  if (asked.kind === "choice") return { ...asked, choice };
  const signIn = await context.signIn();
  const actor = signIn?.state === "complete" ? signIn.actor : undefined;
  if (actor) context.keepNothing();
  const [neighbours, plan, watched] = await Promise.all([
    neighboursOf(asked.comune),
    readPublicPlan(asked.comune.id),
    actor ? readWatched(actor, asked.comune) : null,
  ]);
  return { ...asked, choice, path: url.pathname, neighbours, plan, watched };
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  if (!page) return [];
  if (page.kind === "choice") return [...pageMeta(messages.choice.title(page.code)), noIndex];
  const { name, province, sigla, region } = page.comune;
  return pageMeta(
    messages.page.title(name, sigla || province),
    messages.page.summary(name, province, region),
    page.path,
  );
};

export default function Comune() {
  const data = useDocument<typeof loader>();
  const label = data.kind === "choice" ? messages.choice.title(data.code) : data.comune.name;
  const breadcrumb = [{ label: messages.title, href: paths.comuni() }, { label }];
  return (
    <Page section="comuni" choice={data.choice} breadcrumb={breadcrumb}>
      {data.kind === "choice" ? (
        <CodeChoice {...data} />
      ) : (
        <ComunePage {...data}>
          {data.plan && (
            <PlanSection name={data.comune.name} plan={data.plan} isCeased={data.comune.ceasedOn !== null} />
          )}
          {data.watched && <WatchedSection {...data.watched} />}
        </ComunePage>
      )}
    </Page>
  );
}
