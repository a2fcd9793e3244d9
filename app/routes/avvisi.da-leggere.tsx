import { renderToStaticMarkup } from "react-dom/server";
import { NoticeStrip } from "~/components/layout/NoticeStrip";
import { anyone, personalResponse } from "~/features/accounts/guard.server";
import { pendingNotices } from "~/features/notices/reading/own.server";

/** The line of notices not read yet, as every page shows it: for open pages that have heard of a new one. */
export const loader = personalResponse(anyone, async ({ actor }) => {
  const html = renderToStaticMarkup(<NoticeStrip pending={await pendingNotices(actor)} />);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
});
