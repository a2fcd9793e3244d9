import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { signedOf } from "~/features/plan/planner/chosen.server";
import { DecideForm } from "~/features/plan/planner/components/DecideForm";
import { decide } from "~/features/plan/planner/decide.server";
import { planParams, readPlanFilters } from "~/features/plan/planner/filters";
import { proposalsOf } from "~/features/plan/planner/list.server";
import { listAuthorities } from "~/features/plan/planner/matching.server";
import { messages } from "~/features/plan/planner/messages";
import { canDecide } from "~/features/plan/planner/policy";
import { readSigned } from "~/features/plan/planner/signed";
import { listPlaces } from "~/features/registry/places.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** Rows shown before the signature; the form holds them all. */
const SHOWN = 50;

/** The rows chosen on the list, or with `tutte` all that wait under its filters. */
export const loader = personal(canDecide, async ({ url, choice }) => {
  const [places, authorities] = await Promise.all([listPlaces(), listAuthorities()]);
  const filters = readPlanFilters(url.searchParams, places, authorities);
  const chosen = url.searchParams.getAll("scelti");
  const signed = url.searchParams.has("tutte") ? await signedOf(filters) : readSigned(chosen);
  const rows = await proposalsOf(signed.slice(0, SHOWN).map(({ comuneId }) => comuneId));
  return { choice, form: { signed, rows, params: planParams(filters) } };
});

export const action = personalAction(canDecide, async ({ actor, form, context }) => {
  const signed = readSigned([String(form.scelti ?? "")]);
  try {
    const decision = await decide(actor, signed, form, context.address);
    throw redirect(paths.planDecision(decision), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    const rows = await proposalsOf(signed.slice(0, SHOWN).map(({ comuneId }) => comuneId));
    return data({ ...refused.data, signed, rows: [...rows] }, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.decide.title), noIndex];

export default function DecidePlans() {
  const { choice, form } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.plans() }, { label: messages.decide.title }];
  // A form that comes back is still about what was signed.
  const shown = refused ? { ...form, signed: refused.signed, rows: refused.rows } : form;
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <DecideForm {...shown} refused={refused} />
    </Page>
  );
}
