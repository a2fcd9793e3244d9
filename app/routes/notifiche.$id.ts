import { redirect } from "@remix-run/node";
import { anyone, personalAction, personalResponse } from "~/features/accounts/guard.server";
import { openNotification } from "~/features/notifications/commands.server";
import { paths } from "~/lib/paths";

export const loader = personalResponse(anyone, async () => redirect(paths.notifications(), 303));

/** Opens a message: it is read from now on, and leads to what it is about. */
export const action = personalAction(anyone, async ({ actor, params }) =>
  redirect(await openNotification(actor, params.id), 303),
);
