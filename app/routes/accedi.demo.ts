import { redirect } from "@remix-run/node";
import { destination } from "~/features/accounts/sign-in/schema";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { enterAs } from "~/features/demo/enter.server";
import { isDemo } from "~/lib/env.server";
import { NotFound } from "~/lib/errors";
import { formValues } from "~/lib/http/form.server";
import { route } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";

export const loader = route(async () => {
  if (!isDemo()) throw new NotFound();
  return redirect(paths.signIn(), 303);
});

export const action = route(async ({ request, context }) => {
  const form = await formValues(request);
  const { cookies } = await enterAs(form.persona, visitorOf({ request, context }));
  const headers = cookies.map((cookie) => ["set-cookie", cookie] as [string, string]);
  return redirect(destination(form.poi, paths.start()), { status: 303, headers });
});
