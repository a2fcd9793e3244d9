import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { guestEntrance, letGuestIn } from "~/features/conferences/guests/enter.server";
import { Entrance } from "~/features/conferences/joining/components/Entrance";
import { messages } from "~/features/conferences/joining/messages";
import { readPass } from "~/features/conferences/joining/pass.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { documentOf, useDocument } from "~/lib/http/document";
import { document, type RouteArgs, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const asked = ({ request, context, url }: RouteArgs) => ({
  code: url.searchParams.get("codice") ?? "",
  cookies: request.headers.get("cookie"),
  address: context.address,
});

export const loader = document(async (args) => {
  args.context.keepNothing();
  const { conference } = await guestEntrance(asked(args));
  const pass = args.url.searchParams.get("stanza") ?? "";
  return {
    choice: args.choice,
    conference,
    action: paths.guestEntrance({ codice: asked(args).code }),
    code: readPass(pass) ? pass : null,
  };
});

export const action = route(async (args) => {
  const { pass, cookie } = await letGuestIn(asked(args));
  const here = paths.guestEntrance({ codice: asked(args).code, stanza: pass });
  throw redirect(here, { status: 303, headers: { "set-cookie": cookie } });
});

export const meta: MetaFunction = ({ data }) => {
  const code = documentOf<typeof loader>(data)?.code;
  const moveOn = code ? [{ httpEquiv: "refresh", content: `0; url=${paths.openRoom(code)}` }] : [];
  return [...pageMeta(messages.title), noIndex, ...moveOn];
};

export default function Guest() {
  const { choice, ...entrance } = useDocument<typeof loader>();
  const breadcrumb = [{ label: listing.title, href: paths.conferences() }, { label: messages.title }];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <Entrance {...entrance} />
    </Page>
  );
}
