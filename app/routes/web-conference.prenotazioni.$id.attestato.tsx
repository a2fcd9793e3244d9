import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { readCertificate } from "~/features/conferences/after/certificate.server";
import { CertificateView } from "~/features/conferences/after/components/CertificateView";
import { messages } from "~/features/conferences/after/messages";
import { messages as booking } from "~/features/conferences/booking/messages";
import { messages as listing } from "~/features/conferences/listing/messages";
import { idOf } from "~/features/conferences/params";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";

export const loader = personal(belongsToComune, async ({ actor, params, choice }) => {
  const id = idOf(params);
  return { choice, id, origin: siteOrigin(), certificate: await readCertificate(actor, id) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.certificate.title), noIndex];

export default function CertificatePage() {
  const { choice, id, ...view } = useDocument<typeof loader>();
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: booking.list.title, href: paths.bookings() },
    { label: view.certificate.title, href: paths.booking(id) },
    { label: messages.certificate.title },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <CertificateView {...view} />
    </Page>
  );
}
