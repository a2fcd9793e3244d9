import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { messages as home } from "~/features/plan/home/messages";
import { readCheck } from "~/features/plan/sheet/check.server";
import { CheckPage } from "~/features/plan/sheet/components/CheckPage";
import { discardDraft, keepDraft } from "~/features/plan/sheet/fill.server";
import { messages } from "~/features/plan/sheet/messages";
import { canSendSheet } from "~/features/plan/sheet/policy";
import { sendSheet } from "~/features/plan/sheet/send.server";
import { Forbidden, NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  if (!canSendSheet(membership)) throw new Forbidden(messages.onlyReferenti);
  const { comuneId, comuneIstat: comune } = membership;
  const check = await readCheck({ comuneId, personId: actor.personId });
  if (!check) throw redirect(paths.sheet({ comune }), 303);
  return { choice, membership, check };
});

export const action = personalAction(belongsToComune, async ({ actor, form, context }) => {
  if (form.intento === "invia") {
    const { istat: comune, version } = await sendSheet(actor, form, context.address);
    // Where it is not sent, the page says why.
    return redirect(version ? paths.sheetVersion(version, { comune, inviata: 1 }) : paths.sheetCheck({ comune }), 303);
  }
  if (form.intento === "tieni") return redirect(paths.sheetCheck({ comune: await keepDraft(actor, form) }), 303);
  if (form.intento !== "elimina") throw new NotFound();
  return redirect(paths.sheet({ comune: await discardDraft(actor, form), fatto: "eliminata" }), 303);
});

export const meta: MetaFunction = () => [...pageMeta(messages.check.title), noIndex];

export default function SheetCheck() {
  const { choice, membership, check } = useDocument<typeof loader>();
  const comune = membership.comuneIstat;
  const breadcrumb = [
    { label: home.title, href: paths.ownComune({ comune }) },
    { label: messages.title, href: paths.sheet({ comune }) },
    { label: messages.check.title },
  ];
  return (
    <Page section="comune" choice={choice} breadcrumb={breadcrumb}>
      <CheckPage membership={membership} {...check} />
    </Page>
  );
}
