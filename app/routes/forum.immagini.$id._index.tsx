import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as forum } from "~/features/forum/messages";
import { publishPicture } from "~/features/forum/pictures/commands.server";
import { messages } from "~/features/forum/pictures/messages";
import { PicturePage } from "~/features/forum/pictures/PicturePage";
import { ownPicture } from "~/features/forum/pictures/queries.server";
import { canWrite } from "~/features/forum/policy";
import { readZones } from "~/features/uploads/zones";
import { Invalid } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const handle = { enhance: "blackout" };

export const loader = personal(canWrite, async ({ actor, params, choice }) => {
  const { id, name, alt, publishedAt, thread, number } = await ownPicture(actor, params.id ?? "");
  return { choice, picture: { id, name, alt, publishedAt }, thread: paths.post(thread.id, thread.slug, number) };
});

export const action = personalAction(canWrite, async ({ actor, params, form, context }) => {
  try {
    if (form.intento === "anteprima") {
      const preview = readZones((name) => form[name]);
      if (!preview) throw new Invalid({ zone: messages.errors.zones });
      await ownPicture(actor, params.id ?? "");
      return data({ ...refusedForm(new Invalid({}), form).data, preview });
    }
    const { thread, number } = await publishPicture(actor, params.id ?? "", form, context.address);
    throw redirect(paths.post(thread.id, thread.slug, number), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data({ ...refused.data, preview: null }, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function PictureRoute() {
  const { choice, picture, thread } = useDocument<typeof loader>();
  const sent = useActionData<typeof action>();
  const breadcrumb = [{ label: forum.title, href: paths.forum() }, { label: messages.title }];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <PicturePage
        picture={picture}
        thread={thread}
        preview={sent?.preview ?? null}
        errors={sent?.errors ?? {}}
        values={sent?.values ?? {}}
      />
    </Page>
  );
}
