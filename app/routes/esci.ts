import { redirect } from "@remix-run/node";
import { signOut } from "~/features/accounts/sign-in/sign-out.server";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { route } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";

/** Typed as an address it does nothing: a link could sign people out. */
export const loader = route(async () => redirect(paths.home(), 303));

export const action = route(async ({ request, context }) => {
  const cookie = await signOut(await context.signIn(), visitorOf({ request, context }));
  return redirect(paths.home(), { status: 303, headers: { "set-cookie": cookie, "clear-site-data": '"cache"' } });
});
