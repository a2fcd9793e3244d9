import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { KEEPER, Listener } from "~/lib/changes/listener.server";
import { type Announcement, CHANGES, CONFIRMATIONS, closeConfirmations } from "~/lib/changes/public-change.server";
import { db, sql } from "~db/client.server";
import { entries } from "~db/schema/content";
import { helpfulVotes } from "~db/schema/feedback";
import { makeEntry } from "../../../test/factories/content";
import { empty } from "../../../test/support/empty";
import { commentVote, voteHelpful } from "./commands.server";

let page = "";
let entryId = 0;

beforeEach(async () => {
  const entry = await makeEntry();
  entryId = entry.id;
  page = `/faq/${entry.slug}`;
});

afterEach(() => empty("entries, helpful_votes, rate_limits, daily_salts"));
afterAll(closeConfirmations);

const counters = async () => {
  const [row] = await db
    .select({ yes: entries.helpfulYes, no: entries.helpfulNo })
    .from(entries)
    .where(eq(entries.id, entryId));
  return row;
};
const votes = () => db.select().from(helpfulVotes).where(eq(helpfulVotes.entryId, entryId));
const vote = (utile: "si" | "no", address = "203.0.113.9", pagina = page) => voteHelpful({ pagina, utile }, address);

describe("a vote", () => {
  test("of a visitor counts once a day on a page, however often it is given", async () => {
    expect(await vote("si")).toEqual({ page, helpful: true });
    await vote("si");
    await vote("si", "203.0.113.9", `${page}?fase=test&modalita=WS`);
    expect(await counters()).toEqual({ yes: 1, no: 0 });
    expect(await votes()).toHaveLength(1);
  });

  test("can be changed: the counter moves", async () => {
    await vote("si");
    await vote("no");
    expect(await counters()).toEqual({ yes: 0, no: 1 });
    await vote("si");
    expect(await counters()).toEqual({ yes: 1, no: 0 });
    expect(await votes()).toMatchObject([{ helpful: true }]);
  });

  test("of another visitor, or on another page, is another vote", async () => {
    const other = await makeEntry();
    await vote("si");
    await vote("no", "203.0.113.10");
    await vote("si", "203.0.113.9", `/faq/${other.slug}`);
    expect(await counters()).toEqual({ yes: 1, no: 1 });
  });

  test("counts again the next day, when nobody can tell that it is the same visitor", async () => {
    await vote("si");
    await sql`update daily_salts set day = day - 1`;
    await sql`update helpful_votes set voter_mark = 'of yesterday'`;
    await vote("si");
    expect(await counters()).toEqual({ yes: 2, no: 0 });
  });

  test("sent twenty times at once by one visitor counts once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => vote("si")));
    expect(await counters()).toEqual({ yes: 1, no: 0 });
    expect(await votes()).toHaveLength(1);
  });

  test("changed twenty times at once leaves counters that agree with what is kept", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => vote(index % 2 ? "si" : "no")));
    const [kept] = await votes();
    expect(await votes()).toHaveLength(1);
    expect(await counters()).toEqual(kept?.helpful ? { yes: 1, no: 0 } : { yes: 0, no: 1 });
  });

  test("of twenty visitors at once counts twenty", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => vote("si", `203.0.113.${index}`)));
    expect(await counters()).toEqual({ yes: 20, no: 0 });
  });

  test("on a question is told to whoever shows it: its page, the list, the home page", async () => {
    const heard: Announcement[] = [];
    const keeper = await Listener.open({
      applicationName: KEEPER,
      channel: CHANGES,
      onMessage(payload, listener) {
        const announcement = JSON.parse(payload) as Announcement;
        heard.push(announcement);
        void listener.notify(CONFIRMATIONS, `${announcement.id} ${listener.pid}`);
      },
    });
    await vote("si");
    const guide = await makeEntry({ kind: "guide", slug: "m/p" });
    await vote("si", "203.0.113.9", `/manuali/${guide.slug}`);
    await keeper.close();
    expect(heard.map(({ paths }) => paths)).toEqual([["/faq", "/$"]]);
  });

  test("keeps a mark instead of the address", async () => {
    await vote("si");
    const kept = JSON.stringify(await votes());
    expect(kept).toContain("voterMark");
    expect(kept).not.toContain("203.0.113");
  });

  test.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/faq",
    "javascript:alert(1)",
    "faq/domanda",
    "",
    `/faq/${"a".repeat(400)}`,
    "/faq/<script>",
  ])("on «%s», which is no page of this site, is refused", async (pagina) => {
    await expect(vote("si", "203.0.113.9", pagina)).rejects.toMatchObject({ status: 422 });
  });

  test.each(["/faq/non-esiste", "/", "/faq", "/faq/%", "/faq/%E0%A4", "/faq/a%00", "/cerca"])(
    "on %s, where there is no text, is refused",
    async (pagina) => {
      await expect(vote("si", "203.0.113.9", pagina)).rejects.toMatchObject({ status: 404 });
    },
  );

  test("on a text that was retired is refused", async () => {
    await sql`update entries set retired_at = now()`;
    await expect(vote("si")).rejects.toMatchObject({ status: 404 });
  });

  test.each<Record<string, string>>([{}, { utile: "forse" }])(
    "without a page or an answer (%j) is refused",
    async (form) => {
      await expect(voteHelpful({ ...form }, "203.0.113.9")).rejects.toMatchObject({ status: 422 });
    },
  );

  test("has a limit", async () => {
    for (let index = 0; index < 60; index += 1) await vote("si");
    await expect(vote("si")).rejects.toMatchObject({ status: 429 });
    await expect(vote("si", "203.0.113.10")).resolves.toBeDefined();
  });
});

describe("a comment", () => {
  const comment = (commento: string, address = "203.0.113.9") =>
    commentVote({ pagina: page, utile: "no", commento }, address);

  test("belongs to the vote its visitor has given", async () => {
    await vote("no");
    await vote("si", "203.0.113.10");
    expect(await comment("  Manca il caso AIRE  ")).toBe(page);
    expect((await votes()).map((kept) => kept.comment).sort()).toEqual(["Manca il caso AIRE", null]);
    expect((await votes()).find((kept) => kept.comment)).toMatchObject({ helpful: false });
  });

  test("without a vote, or after it was forgotten whose it was, is refused", async () => {
    await expect(comment("Testo")).rejects.toMatchObject({ status: 409 });
    await vote("no");
    await sql`update helpful_votes set voter_mark = null`;
    await expect(comment("Testo")).rejects.toMatchObject({ status: 409 });
    expect((await votes()).map((kept) => kept.comment)).toEqual([null]);
  });

  test.each([
    ["", "Scrivi il commento"],
    ["   ", "Scrivi il commento"],
    ["a".repeat(1001), "supera i 1.000 caratteri"],
  ])("that is empty or too long is refused with words of ours", async (text, said) => {
    await vote("no");
    await expect(comment(text)).rejects.toMatchObject({ fields: { commento: expect.stringContaining(said) } });
  });
});
