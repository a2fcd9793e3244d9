import { and, eq, inArray, isNull } from "drizzle-orm";
import { teamOf } from "~/features/forum/audience.server";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { threads } from "~db/schema/forum";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { words } from "../words";
import { holdersOf } from "./referenti.server";

export const deskRules: Rules<"thread.assigned"> = {
  /** To the person, or to who answers for what the team was given; not to who has given it, nor of what somebody else has by now. */
  async "thread.assigned"(db, { threadIds, by, to }) {
    const isTheirs = "team" in to ? eq(threads.team, to.team) : eq(threads.assigneeId, to.personId);
    const given = await db
      .select({
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        category: threads.category,
        visibility: threads.visibility,
      })
      .from(threads)
      .where(and(inArray(threads.id, threadIds), isTheirs, isNull(threads.duplicateOf)))
      .orderBy(threads.id);
    const [giver] = await db.select({ name: people.name }).from(people).where(eq(people.id, by));
    const staff = new Set(await holdersOf(db, ["agente", "supervisore"]));
    staff.delete(by);
    const concerned = "team" in to ? await teamsThreads(db, given) : new Map([[to.personId, given]]);
    return [...concerned].flatMap(([personId, theirs]) =>
      theirs.length && staff.has(personId)
        ? [message(personId, theirs, giver?.name ?? "", "team" in to ? to.team : null)]
        : [],
    );
  },
};

type Given = Pick<typeof threads.$inferSelect, "id" | "slug" | "title" | "category" | "visibility">;

/** A team is a name: behind it stand those who answer for the category of each thread. */
async function teamsThreads(db: Db, given: readonly Given[]): Promise<Map<number, Given[]>> {
  const concerned = new Map<number, Given[]>();
  for (const category of new Set(given.map((thread) => thread.category))) {
    const ofCategory = given.filter((thread) => thread.category === category);
    for (const personId of await teamOf(db, category)) {
      concerned.set(personId, [...(concerned.get(personId) ?? []), ...ofCategory]);
    }
  }
  return concerned;
}

/** One thread by its title, unless it is reserved; several by their number, for the queue says which. */
function message(personId: number, given: readonly Given[], by: string, team: string | null): PersonalMessage {
  const kind = team === null ? "assigned" : "team";
  const [only] = given.length === 1 ? given : [];
  if (!only) {
    const href = paths.desk(team === null ? { coda: "mie" } : { coda: "sogei", squadra: team });
    const { label, ...told } = words.deskAssignedMany(given.length, by, team);
    return { kind, to: { personId }, ...told, action: { label, href }, href };
  }
  const { id, slug, title, visibility } = only;
  const isPublic = visibility === "pubblica";
  const href = isPublic ? paths.thread(id, slug) : paths.unnamedPost(id, 1);
  const { label, ...told } = words.deskAssigned(isPublic ? title : words.forumReserved, by, team);
  return { kind, to: { personId }, ...told, action: { label, href }, href, topic: `thread-${id}` };
}
