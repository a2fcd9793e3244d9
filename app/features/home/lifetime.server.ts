import { millisecondsOfValidity } from "~/features/callcentre/opening.server";
import { paths } from "~/lib/paths";

const QUARTER = 15 * 60_000;

/**
 * Milliseconds for which a page at a path stays true if nobody changes anything: all until the call centre opens or closes; the home
 * page until the next quarter of an hour, at which web-conferences begin and leave it.
 */
export function lifetimeOf(now: Date, path: string): number {
  const valid = millisecondsOfValidity(now);
  return path === paths.home() ? Math.min(valid, QUARTER - (now.getTime() % QUARTER)) : valid;
}
