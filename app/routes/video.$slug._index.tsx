import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { VideoPage } from "~/features/videos/components/VideoPage";
import { messages } from "~/features/videos/messages";
import { canAddFilms } from "~/features/videos/policy";
import { readVideo } from "~/features/videos/queries.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, url, context }) => {
  const signIn = await context.signIn();
  const mayAddFilm = signIn?.state === "complete" && canAddFilms(signIn.actor);
  return { choice, path: url.pathname, mayAddFilm, ...(await readVideo(params.slug ?? "", choice)) };
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(page.video.title, page.video.summary, page.path) : [];
};

export default function Video() {
  const data = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.videos() }, { label: data.video.title }];
  return (
    <Page section="manuali" choice={data.choice} breadcrumb={breadcrumb}>
      <VideoPage {...data} />
    </Page>
  );
}
