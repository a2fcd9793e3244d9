import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { VideoList } from "~/features/videos/components/VideoList";
import { messages } from "~/features/videos/messages";
import { listVideos } from "~/features/videos/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ choice }) => ({ choice, videos: await listVideos(choice) }));

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.videos());

export default function Videos() {
  const data = useDocument<typeof loader>();
  return (
    <Page section="manuali" choice={data.choice} breadcrumb={[{ label: messages.title }]}>
      <VideoList {...data} />
    </Page>
  );
}
