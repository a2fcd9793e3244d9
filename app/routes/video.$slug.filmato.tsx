import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { FilmForm } from "~/features/videos/components/FilmForm";
import { addFilm } from "~/features/videos/film/add.server";
import { FilmRefused } from "~/features/videos/film/parts.server";
import { messages } from "~/features/videos/messages";
import { canAddFilms } from "~/features/videos/policy";
import { readVideo } from "~/features/videos/queries.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canAddFilms, async ({ params, choice, url }) => {
  const { video } = await readVideo(params.slug ?? "", choice);
  return { choice, video: { slug: video.slug, title: video.title }, isDone: url.searchParams.has("fatto") };
});

export const action = personalAction(canAddFilms, async ({ actor, params, form, context }) => {
  const slug = params.slug ?? "";
  try {
    await addFilm(actor, slug, form, context.files, context.address);
    throw redirect(paths.film(slug, { fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    const { kept, warning } = error instanceof FilmRefused ? error : { kept: {}, warning: null };
    return data({ ...refused.data, kept, warning }, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.film.link), noIndex];

export default function Film() {
  const { choice, ...page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: messages.title, href: paths.videos() },
    { label: page.video.title, href: paths.video(page.video.slug) },
    { label: messages.film.link },
  ];
  return (
    <Page section="manuali" choice={choice} breadcrumb={breadcrumb}>
      <FilmForm {...page} refused={refused} />
    </Page>
  );
}
