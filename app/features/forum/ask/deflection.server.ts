import type { Actor } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { deflections } from "~db/schema/forum-readers";
import { messages } from "../messages";

/** The only pages that are ever suggested; anything else is not followed, and leads nowhere. */
const SUGGESTED = /^\/(?:faq|codici|manuali|forum\/t)\/[\w/-]{1,200}(?:#[\w%-]{1,200})?$/;

/** Counts that a page was followed instead of asking, without saying by whom. Throws `NotFound`, `LimitExceeded`. */
export async function countDeflection({ personId }: Actor, page: string): Promise<string> {
  if (!SUGGESTED.test(page)) throw new NotFound();
  await countOf("deflection", personId, messages.tooMany);
  await db.insert(deflections).values({ path: page.split("#", 1)[0] ?? page });
  return page;
}
