import { redirect } from "@remix-run/node";
import { anyone, personalResponse } from "~/features/accounts/guard.server";
import { recordingAddress } from "~/features/conferences/after/materials.server";
import { idOf } from "~/features/conferences/params";

/** Leads to a recording, for who may have it at this moment. */
export const loader = personalResponse(anyone, async ({ actor, params }) =>
  redirect(await recordingAddress(actor, idOf(params)), { status: 302, headers: { "referrer-policy": "no-referrer" } }),
);
