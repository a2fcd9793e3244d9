import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { Entrance } from "~/features/conferences/joining/components/Entrance";
import { entranceOf, join, passFor } from "~/features/conferences/joining/entrance.server";
import { messages } from "~/features/conferences/joining/messages";
import { readPass } from "~/features/conferences/joining/pass.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { idOf } from "~/features/conferences/params";
import { documentOf, useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, params, url, choice }) => {
  const id = idOf(params);
  const conference = await entranceOf(id);
  await passFor(actor, id);
  const code = url.searchParams.get("codice") ?? "";
  return { choice, conference, code: readPass(code) ? code : null };
});

export const action = personalAction(anyone, async ({ actor, params }) => {
  const id = idOf(params);
  throw redirect(paths.joinConference(id, { codice: await join(actor, id) }), 303);
});

/** The room opens by itself: a redirect after a form may not leave this site, a page that moves on may. */
export const meta: MetaFunction = ({ data }) => {
  const code = documentOf<typeof loader>(data)?.code;
  const moveOn = code ? [{ httpEquiv: "refresh", content: `0; url=${paths.openRoom(code)}` }] : [];
  return [...pageMeta(messages.title), noIndex, ...moveOn];
};

export default function Join() {
  const { choice, conference, code } = useDocument<typeof loader>();
  const { id, title } = conference;
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: title, href: paths.conference(id) },
    { label: messages.title },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <Entrance conference={conference} action={paths.joinConference(id)} code={code} />
    </Page>
  );
}
