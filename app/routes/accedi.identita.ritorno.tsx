import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { OutcomePage } from "~/features/accounts/identity/components/OutcomePage";
import { messages } from "~/features/accounts/identity/messages";
import { outcomePage } from "~/features/accounts/identity/outcome.server";
import { clearedPendingCookie, readPending } from "~/features/accounts/identity/pending.server";
import { returnFromProvider } from "~/features/accounts/identity/return.server";
import { setCookies } from "~/features/accounts/second-factor/sign-in-step.server";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { useDocument } from "~/lib/http/document";
import { route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";

/** Where the identity provider sends the browser back: signed in, or to be told what stands in the way. */
export const loader = route(async ({ request, context, url, choice }) => {
  context.keepNothing();
  const visitor = visitorOf({ request, context });
  const returned = await returnFromProvider(url, await context.signIn(), visitor);
  // What was begun is over, however it ended.
  const over = clearedPendingCookie();
  if ("href" in returned) {
    throw redirect(returned.href, { status: 303, headers: setCookies([...returned.cookies, over]) });
  }
  const isLinking = typeof readPending(visitor.cookies)?.personId === "number";
  return outcomePage({ choice, isLinking, outcome: returned.outcome }, [over]);
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function ReturnFromProvider() {
  return <OutcomePage {...useDocument<typeof loader>()} />;
}
