import { paths } from "~/lib/paths";

/** The page of the forum a form was sent from, as the browser says; the forum where it does not. */
export function backFrom(referer: string | null, here: URL): string {
  const from = URL.canParse(referer ?? "") ? new URL(referer ?? "") : undefined;
  const isOfForum = from?.host === here.host && /^\/forum(\/|$)/.test(from.pathname);
  return from && isOfForum ? `${from.pathname}${from.search}` : paths.forum();
}
