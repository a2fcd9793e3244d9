import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { commentVote, voteHelpful } from "~/features/editorial/commands.server";
import { HelpfulThanks } from "~/features/editorial/components/HelpfulThanks";
import { messages } from "~/features/editorial/messages";
import { helpfulSchema } from "~/features/editorial/schema";
import { formValues, refusedForm } from "~/lib/http/form.server";
import { route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** Thanks for a vote, with room for a comment; reached by the redirect that follows the vote. */
export const loader = route(async ({ url, choice }) => {
  const asked = helpfulSchema.safeParse(Object.fromEntries(url.searchParams));
  if (!asked.success) throw redirect(paths.home());
  return { choice, page: asked.data.pagina, answer: asked.data.utile, isDone: url.searchParams.has("fatto") };
});

export const action = route(async ({ request, context }) => {
  const values = await formValues(request);
  try {
    if ("commento" in values) {
      const page = await commentVote(values, context.address);
      throw redirect(paths.helpfulThanks(page, String(values.utile), true), 303);
    }
    const { page, helpful } = await voteHelpful(values, context.address);
    throw redirect(paths.helpfulThanks(page, helpful ? "si" : "no"), 303);
  } catch (error) {
    const refused = refusedForm(error, values);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.helpful.title), noIndex];

export default function Helpful() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page choice={loaded.choice} breadcrumb={[{ label: messages.helpful.title }]}>
      <HelpfulThanks {...loaded} refused={refused ?? null} />
    </Page>
  );
}
