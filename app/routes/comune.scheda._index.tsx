import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { messages as home } from "~/features/plan/home/messages";
import { SheetOverview } from "~/features/plan/sheet/components/SheetOverview";
import { beginDraft, discardDraft } from "~/features/plan/sheet/fill.server";
import { doneOf, messages } from "~/features/plan/sheet/messages";
import { readOverview } from "~/features/plan/sheet/overview.server";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  const overview = await readOverview(actor, membership);
  return { choice, overview, done: doneOf(url.searchParams.get("fatto")) };
});

export const action = personalAction(belongsToComune, async ({ actor, form }) => {
  if (form.intento === "elimina") {
    const comune = await discardDraft(actor, form);
    return redirect(paths.sheet({ comune, fatto: "eliminata" }), 303);
  }
  if (form.intento !== "inizia") throw new NotFound();
  const { istat: comune, isAmendment } = await beginDraft(actor, form);
  return redirect(isAmendment ? paths.sheetCheck({ comune }) : paths.sheetStep("modalita", { comune }), 303);
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Sheet() {
  const { choice, overview, done } = useDocument<typeof loader>();
  const comune = overview.membership.comuneIstat;
  const breadcrumb = [{ label: home.title, href: paths.ownComune({ comune }) }, { label: messages.title }];
  return (
    <Page section="comune" choice={choice} breadcrumb={breadcrumb}>
      <SheetOverview {...overview} done={done} />
    </Page>
  );
}
