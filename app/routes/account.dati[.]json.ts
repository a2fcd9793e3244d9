import { redirect } from "@remix-run/node";
import { anyone, personalAction } from "~/features/accounts/guard.server";
import { exportData } from "~/features/accounts/profile/data/export-data.server";
import { messages } from "~/features/accounts/profile/data/messages";
import { route } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";

export const loader = route(async () => redirect(paths.accountData(), 303));

export const action = personalAction(anyone, async ({ actor, context }) => {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-disposition": `attachment; filename="${messages.file}"`,
  };
  return new Response(await exportData(actor, context.address), { headers });
});
