import { paths } from "~/lib/paths";
import { keepClick } from "./log.server";

/** Pages that results lead to. */
const RESULT = /^\/(?:manuali|faq|codici|documenti|video|avvisi|forum\/t)\/./;
/** An arrival is a page view: counting it must never cost more than showing the page. What comes on top is not counted. */
const AT_ONCE = 4;

let counting = 0;

/** A page was asked for, from the page that the browser says it comes from: of a result of a search, the search was of use. */
export function noteArrival(from: URL, to: URL): void {
  const text = from.pathname === paths.search() && RESULT.test(to.pathname) ? from.searchParams.get("q") : null;
  if (!text || counting >= AT_ONCE) return;
  counting += 1;
  void keepClick(text).finally(() => {
    counting -= 1;
  });
}
