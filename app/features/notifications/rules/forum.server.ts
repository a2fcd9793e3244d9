import { eq, sql } from "drizzle-orm";
import { followsThread, followsTopics, type Recipient, recipients, teamOf } from "~/features/forum/audience.server";
import { speakerName } from "~/features/forum/voices";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { people, vendors } from "~db/schema/accounts";
import { posts, threads } from "~db/schema/forum";
import { comuni } from "~db/schema/registry";
import type { Kind } from "../kinds";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { words } from "../words";

const EXCERPT = 400;

export const forumRules: Rules<"forum.posted" | "forum.solved"> = {
  async "forum.posted"(db, { postId, mentioned }) {
    const facts = await factsOf(db, postId);
    if (!facts) return [];
    const { thread, authorId, number } = facts;
    const isQuestion = number === 1;
    const following = isQuestion ? followsTopics(thread) : followsThread(thread.id);
    const team = isQuestion ? await teamOf(db, thread.category) : [];
    const also = [...new Set([...mentioned, ...team])];
    const readers = await recipients(db, { threadId: thread.id, except: authorId, following, named: also });
    return readers.map((reader) => {
      if (mentioned.includes(reader.personId)) return message(facts, "forum", named(reader), words.forumMention);
      if (team.includes(reader.personId)) return message(facts, "team", reader, words.forumTeam);
      return isQuestion
        ? message(facts, "questions", reader, words.forumQuestion)
        : message(facts, "forum", reader, words.forumAnswer);
    });
  },

  async "forum.solved"(db, { postId }) {
    const facts = await factsOf(db, postId);
    if (!facts?.solutionAt) return [];
    const { thread, solutionBy } = facts;
    const following = followsThread(thread.id);
    const readers = await recipients(db, { threadId: thread.id, following, named: [], except: solutionBy ?? 0 });
    return readers.map((reader) => message(facts, "forum", reader, words.forumSolved));
  },
};

/** Who is named hears of it whatever they follow. */
const named = (reader: Recipient): Recipient => ({ ...reader, reasons: [] });

type Facts = NonNullable<Awaited<ReturnType<typeof factsOf>>>;
type Words = Pick<PersonalMessage, "subject" | "paragraphs" | "reason"> & { label: string };

/** Of a reserved thread neither the title, not even in the address, nor a word leaves the site. */
function message(
  { thread, number, by, plain }: Facts,
  kind: Kind,
  to: Recipient,
  say: (title: string, by: string, excerpt: string) => Words,
): PersonalMessage {
  const isPublic = thread.visibility === "pubblica";
  const { label, ...told } = say(isPublic ? thread.title : words.forumReserved, by, isPublic ? shortened(plain) : "");
  const paragraphs = told.paragraphs.filter(Boolean);
  const href = isPublic ? paths.post(thread.id, thread.slug, number) : paths.unnamedPost(thread.id, number);
  const { reasons: followed, ...reader } = to;
  return {
    kind,
    to: reader,
    ...told,
    paragraphs,
    action: { label, href },
    href,
    topic: `thread-${thread.id}`,
    modes: followed.length ? followed.map(({ mode }) => mode) : undefined,
    follow: followed[0] && { kind: followed[0].kind, key: followed[0].key },
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s\S*$/, "")} […]`;
}

async function factsOf(db: Db, postId: number) {
  const [row] = await db
    .select({
      post: posts,
      thread: threads,
      comune: comuni.name,
      vendor: vendors.name,
      isClosed: sql<boolean>`${people.closedAt} is not null`,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.authorId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(comuni, eq(comuni.id, posts.comuneId))
    .leftJoin(vendors, eq(vendors.id, posts.vendorId))
    .where(eq(posts.id, postId));
  if (!row || row.post.hiddenAt) return undefined;
  const { post, thread, comune, vendor, isClosed } = row;
  const { number, plain, authorId, solutionAt, solutionBy } = post;
  const by = speakerName({ role: post.role, comuneName: comune, vendorName: vendor, isClosed });
  return { thread, number, plain, authorId, solutionAt, solutionBy, by };
}
