import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { comuneMemberships } from "~/features/accounts/actor";
import { personal } from "~/features/accounts/guard.server";
import { messages as home } from "~/features/plan/home/messages";
import { VersionPage } from "~/features/plan/sheet/components/VersionPage";
import { messages } from "~/features/plan/sheet/messages";
import { canReadSheets } from "~/features/plan/sheet/policy";
import { readableComune } from "~/features/plan/sheet/readable.server";
import { readVersion } from "~/features/plan/sheet/versions.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canReadSheets, async ({ actor, url, params, choice }) => {
  const comune = await readableComune(actor, url.searchParams.get("comune"));
  const isOwn = comuneMemberships(actor).some(({ comuneId }) => comuneId === comune.id);
  const isReceipt = isOwn && url.searchParams.has("inviata");
  return { choice, page: { comune, ...(await readVersion(comune.id, params.versione)), isReceipt, isOwn } };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function SheetVersion() {
  const { choice, page } = useDocument<typeof loader>();
  const { comune, version, isOwn } = page;
  const label = messages.versions.one(version.version);
  const breadcrumb = isOwn
    ? [
        { label: home.title, href: paths.ownComune({ comune: comune.istat }) },
        { label: messages.title, href: paths.sheet({ comune: comune.istat }) },
        { label },
      ]
    : [
        { label: comune.name, href: paths.comune(comune.istat) },
        { label: `${messages.title}, ${label.toLowerCase()}` },
      ];
  return (
    <Page section={isOwn ? "comune" : "comuni"} choice={choice} breadcrumb={breadcrumb}>
      <VersionPage {...page} />
    </Page>
  );
}
