import { personalResponse } from "~/features/accounts/guard.server";
import { idOf } from "~/features/conferences/params";
import { participantsCsv } from "~/features/conferences/planning/participants-csv.server";
import { canManageConferences } from "~/features/conferences/policy";

/** Who has asked for a seat, for who holds the conference. */
export const loader = personalResponse(canManageConferences, ({ actor, params, context }) =>
  participantsCsv(actor, idOf(params), context.address),
);
