import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { presentComune } from "~/features/accounts/actor";
import { forgetParkedForm, parkForm } from "~/features/accounts/parked.server";
import { ReportForm } from "~/features/editorial/components/ReportForm";
import { messages } from "~/features/editorial/messages";
import { reportPage } from "~/features/editorial/reports/report-page.server";
import { KEPT_FIELD, takeFiles } from "~/features/uploads/accept.server";
import { formPairs, refusedForm } from "~/lib/http/form.server";
import { type RouteArgs, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

async function actorOf({ context }: RouteArgs) {
  const signIn = await context.signIn();
  return signIn?.state === "complete" ? signIn.actor : undefined;
}

export const loader = route(async (args) => {
  const { request, url, choice } = args;
  const page = url.searchParams.get("pagina") ?? pageBefore(request, url);
  const isPath = /^\/(?![/\\])/.test(page);
  const searched = url.searchParams.get("cercato")?.slice(0, 200) ?? "";
  const actor = await actorOf(args);
  const comune = actor && presentComune(actor);
  const writer = actor && {
    name: actor.name,
    comune: comune ? { id: comune.comuneId, name: comune.comuneName } : null,
  };
  if (actor) args.context.keepNothing();
  return { choice, page: isPath ? page : "", searched, isDone: url.searchParams.has("fatto"), writer };
});

/** The page one comes from, as the browser says: the link in the footer is the same on all of them. */
function pageBefore(request: Request, url: URL): string {
  const referer = request.headers.get("referer") ?? "";
  const from = URL.canParse(referer) ? new URL(referer) : undefined;
  return from && from.host === url.host && from.pathname !== url.pathname ? from.pathname : "";
}

export const action = route(async (args) => {
  const { request, context, url } = args;
  const pairs = await formPairs(request);
  const values = Object.fromEntries(pairs);
  const actor = await actorOf(args);
  // What somebody wrote who was signed in is not sent without their name because the session has ended meanwhile.
  if (!actor && values.conaccount) throw await parkForm(args, pairs);
  const keptIds = pairs.flatMap(([name, value]) => (name === KEPT_FIELD && typeof value === "string" ? [value] : []));
  const uploader = actor && { personId: actor.personId, address: context.address };
  const attachments = uploader && (await takeFiles(context.files, keptIds, uploader));
  if (actor) await forgetParkedForm(request.headers.get("cookie"), actor.personId, url);
  try {
    const page = await reportPage(values, context.address, actor && attachments && { actor, attachments });
    throw redirect(paths.reported(page), 303);
  } catch (error) {
    const refused = refusedForm(error, values);
    const kept = attachments?.files.map(({ id, name, bytes }) => ({ id, name, bytes })) ?? [];
    return data({ ...refused.data, kept }, { status: refused.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  ...pageMeta(loaded?.isDone ? messages.report.sent : messages.report.title),
  noIndex,
];

export default function Report() {
  const { choice, ...form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.report.title }]}>
      <ReportForm {...form} refused={refused ?? null} kept={refused?.kept ?? []} />
    </Page>
  );
}
