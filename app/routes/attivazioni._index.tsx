import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { ActivationList } from "~/features/accounts/joining/activations/components/ActivationList";
import { LastRun } from "~/features/accounts/joining/activations/components/RunProgress";
import {
  activationParams,
  readActivationFilters,
  visibleProvinces,
} from "~/features/accounts/joining/activations/filters";
import { listActivations } from "~/features/accounts/joining/activations/list.server";
import { messages } from "~/features/accounts/joining/activations/messages";
import { lastRun } from "~/features/accounts/joining/activations/runs.server";
import { sendActivation } from "~/features/accounts/joining/activations/send.server";
import { canSeeActivations, canSendInBulk } from "~/features/accounts/policy";
import { readCursor } from "~/features/registry/cursor.server";
import { listPlaces } from "~/features/registry/places.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canSeeActivations, async ({ actor, url, choice }) => {
  const places = await listPlaces();
  const filters = readActivationFilters(url.searchParams, places, actor);
  const visible = visibleProvinces(actor);
  const mayRun = canSendInBulk(actor);
  const [page, run] = await Promise.all([
    listActivations(filters, readCursor(url.searchParams)),
    mayRun ? lastRun() : undefined,
  ]);
  const provinces = places.provinces.filter(({ code }) => !visible || visible.includes(code));
  const sent = page.rows.find(({ istat }) => istat === url.searchParams.get("inviato"))?.name ?? null;
  const place = { prima: url.searchParams.get("prima"), dopo: url.searchParams.get("dopo") };
  const here = paths.activations({ ...activationParams(filters), ...place });
  return { choice, run, list: { page, filters, provinces, canSendInBulk: mayRun, sent, here } };
});

/** Sends one link and comes back to the same part of the list. */
export const action = personalAction(canSeeActivations, async ({ actor, url, form, context }) => {
  const { istat } = await sendActivation(actor, form, context.address);
  const params = Object.fromEntries(url.searchParams);
  // The comune may have left the list that was filtered by its former state.
  return redirect(paths.activations({ ...params, stato: undefined, inviato: istat }), 303);
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Activations() {
  const { choice, run, list } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead title={messages.title} lead={messages.lead} />
      {run && <LastRun run={run} />}
      <ActivationList {...list} />
    </Page>
  );
}
