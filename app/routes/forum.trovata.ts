import { redirect } from "@remix-run/node";
import { anyone, personalResponse } from "~/features/accounts/guard.server";
import { countDeflection } from "~/features/forum/ask/deflection.server";

/** A suggested page is followed instead of asking: counted, then shown. */
export const loader = personalResponse(anyone, async ({ url, actor }) => {
  throw redirect(await countDeflection(actor, url.searchParams.get("pagina") ?? ""), 303);
});
