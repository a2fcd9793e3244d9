import { redirect } from "@remix-run/node";
import { anyone, personal } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { paths } from "~/lib/paths";

/** Where a sign-in leads: people of a comune to their comune, the others to what they can do. */
export const loader = personal(anyone, async ({ actor }) => {
  throw redirect(belongsToComune(actor) ? paths.ownComune() : paths.account(), 303);
});
