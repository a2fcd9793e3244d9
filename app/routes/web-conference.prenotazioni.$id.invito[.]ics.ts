import { personalResponse } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { invitationFile } from "~/features/conferences/calendar/files.server";
import { idOf } from "~/features/conferences/params";

/** The appointment of one's own seat, as it went with the mail. */
export const loader = personalResponse(belongsToComune, ({ actor, params }) => invitationFile(actor, idOf(params)));
