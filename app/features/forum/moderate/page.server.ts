import type { Actor } from "~/features/accounts/actor";
import { Forbidden } from "~/lib/errors";
import { canChangeVisibility, canModerate } from "../policy";
import { findThread } from "../thread/read.server";
import { vendorsOf } from "./reserved.server";
import { hiddenPosts } from "./thread.server";

/** What somebody may change of a thread. Throws `NotFound` for who cannot read it, `Forbidden` for who can only read. */
export async function managePage(actor: Actor, id: number) {
  const thread = await findThread(actor, id);
  const rights = { canModerate: canModerate(actor), canChangeVisibility: canChangeVisibility(actor, thread) };
  if (!rights.canModerate && !rights.canChangeVisibility) throw new Forbidden();
  const [vendors, hidden] = await Promise.all([
    thread.visibility === "riservata" ? vendorsOf(id, thread.comuneId) : [],
    rights.canModerate ? hiddenPosts(id) : [],
  ]);
  return { thread, ...rights, vendors, hidden: [...hidden] };
}

export type ManageData = Awaited<ReturnType<typeof managePage>>;
