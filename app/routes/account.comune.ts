import { redirect } from "@remix-run/node";
import { actFor } from "~/features/accounts/acting.server";
import { anyone, personalAction } from "~/features/accounts/guard.server";
import { destination } from "~/features/accounts/sign-in/schema";
import { route } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";

export const loader = route(async () => redirect(paths.account(), 303));

/** Chooses the comune pages open with; what is written names its comune itself. */
export const action = personalAction(anyone, async ({ actor, form }) => {
  await actFor(actor, form);
  return redirect(destination(form.poi, paths.account()), 303);
});
