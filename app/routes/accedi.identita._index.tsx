import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { beginIdentity } from "~/features/accounts/identity/begin.server";
import { OutcomePage } from "~/features/accounts/identity/components/OutcomePage";
import { messages } from "~/features/accounts/identity/messages";
import { outcomePage } from "~/features/accounts/identity/outcome.server";
import { destination } from "~/features/accounts/sign-in/schema";
import { useDocument } from "~/lib/http/document";
import { route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** The way to the identity provider; a page only when it does not answer. */
export const loader = route(async ({ context, url, choice }) => {
  context.keepNothing();
  const isLinking = url.searchParams.get("scopo") === "collega";
  const poi = destination(url.searchParams.get("poi"), "");
  const signIn = await context.signIn();
  if (isLinking && signIn?.state !== "complete") throw redirect(paths.signIn(paths.accountIdentities()), 303);
  const begun = await beginIdentity({ poi, isLinking, signIn, address: context.address });
  if (!("outcome" in begun)) throw redirect(begun.href, { status: 303, headers: { "set-cookie": begun.cookie } });
  return outcomePage({ choice, isLinking, outcome: begun.outcome });
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function BeginIdentity() {
  return <OutcomePage {...useDocument<typeof loader>()} />;
}
