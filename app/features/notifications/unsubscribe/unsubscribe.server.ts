import { eq } from "drizzle-orm";
import { setFollowModes, turnOffFollowDigests } from "~/features/forum/follow/modes.server";
import { NotFound } from "~/lib/errors";
import { countRequest } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { threads } from "~db/schema/forum";
import { kindWords } from "../messages";
import { kindsInDigests, setModes } from "../preferences.server";
import { readUnsubscribeCode, type Scope } from "./code.server";
import { messages } from "./messages";

/** What a link would turn off, in words; changes nothing. Throws `NotFound` for a code that was not made here. */
export async function unsubscribePage(code: string): Promise<{ code: string; what: string }> {
  const read = readUnsubscribeCode(code);
  if (!read) throw new NotFound(messages.unknown);
  return { code, what: await wordsOf(read.scope) };
}

/** Turns it off, whoever has the link and however often they press. On the site everything stays. Throws `NotFound`, `LimitExceeded`. */
export async function unsubscribe(code: string, address: string): Promise<void> {
  await countRequest("unsubscribe", address);
  const read = readUnsubscribeCode(code);
  if (!read) throw new NotFound(messages.unknown);
  const { personId, scope } = read;
  await db.transaction(async (tx) => {
    if ("kind" in scope) return setModes(tx, personId, [{ kind: scope.kind, mode: "mai" }]);
    if ("follow" in scope) return setFollowModes(tx, personId, [{ ...scope.follow, mode: "mai" }]);
    const kinds = await kindsInDigests(tx, personId);
    await setModes(
      tx,
      personId,
      kinds.map((kind) => ({ kind, mode: "mai" as const })),
    );
    await turnOffFollowDigests(tx, personId);
  });
}

/** A mail may have been passed on: a thread is named only where everybody may read its title. */
async function wordsOf(scope: Scope): Promise<string> {
  if ("kind" in scope) return kindWords[scope.kind].label;
  if ("digests" in scope) return messages.digests;
  const { kind, key } = scope.follow;
  if (kind !== "thread") return messages.follow[kind](key);
  const [thread] = /^\d{1,15}$/.test(key)
    ? await db
        .select()
        .from(threads)
        .where(eq(threads.id, Number(key)))
    : [];
  const isPublic = thread?.visibility === "pubblica" && !thread.hiddenAt;
  return isPublic ? messages.thread(thread.title) : messages.someThread;
}
