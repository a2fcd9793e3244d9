import { personalResponse } from "~/features/accounts/guard.server";
import { canReadAudit } from "~/features/accounts/policy";
import { exportRegister } from "~/features/audit/register/export.server";
import { readFilters } from "~/features/audit/register/filters";
import { streamedAnswer } from "~/lib/http/streamed.server";

export const loader = personalResponse(canReadAudit, async ({ url, actor, context }) => {
  const by = { personId: actor.personId, address: context.address };
  const { name, pieces } = await exportRegister(readFilters(url.searchParams), by);
  return streamedAnswer(pieces, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
  });
});
