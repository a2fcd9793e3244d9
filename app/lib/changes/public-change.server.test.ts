import { EventEmitter, once } from "node:events";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { db, sql } from "~db/client.server";
import { dailySalts } from "~db/schema/feedback";
import { KEEPER, Listener } from "./listener.server";
import { type Announcement, CHANGES, CONFIRMATIONS, closeConfirmations, publicChange } from "./public-change.server";

interface Keeper {
  listener: Listener;
  heard: Announcement[];
  /** Emits `heard` for each announcement. */
  events: EventEmitter;
  confirm(): Promise<unknown>;
}

const open: Listener[] = [];

/** A process that keeps pages; it confirms what it heard when it is told to, or by itself. */
async function keeper({ prompt = false } = {}): Promise<Keeper> {
  const heard: Announcement[] = [];
  const events = new EventEmitter();
  const confirm = () => listener.notify(CONFIRMATIONS, `${heard.at(-1)?.id} ${listener.pid}`);
  const listener = await Listener.open({
    applicationName: KEEPER,
    channel: CHANGES,
    onMessage(payload) {
      heard.push(JSON.parse(payload));
      events.emit("heard");
      if (prompt) void confirm();
    },
  });
  open.push(listener);
  return { listener, heard, events, confirm };
}

afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
  await closeConfirmations();
  await db.delete(dailySalts);
});

const write = (day: string) => (tx: Parameters<Parameters<typeof publicChange>[1]>[0]) =>
  tx.insert(dailySalts).values({ day, salt: "x" });

/** What a promise has come to after the database has answered a few more questions. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  let state = "pending";
  promise.then(
    () => {
      state = "done";
    },
    () => {
      state = "failed";
    },
  );
  for (let index = 0; index < 5; index += 1) await sql`select 1`;
  return state;
}

describe("a public change", () => {
  test("is not over before every process that keeps pages has dropped them", async () => {
    const [first, second] = [await keeper(), await keeper()];
    const both = Promise.all([once(first.events, "heard"), once(second.events, "heard")]);
    const change = publicChange(["/faq"], write("2026-01-01"));
    await both;
    expect(first.heard).toMatchObject([{ paths: ["/faq"] }]);
    expect(await stateOf(change)).toBe("pending");
    await first.confirm();
    await first.confirm();
    expect(await stateOf(change)).toBe("pending");
    await second.confirm();
    await change;
  });

  test("can be read by whoever hears of it", async () => {
    const { events, confirm } = await keeper();
    const heard = once(events, "heard").then(() => db.select().from(dailySalts));
    const change = publicChange(["/faq"], write("2026-01-02"));
    expect(await heard).toHaveLength(1);
    await confirm();
    await change;
  });

  test("gives back what its work gave", async () => {
    expect(await publicChange(["/faq"], async () => 42)).toBe(42);
  });

  test("that fails changes nothing, announces nothing and waits for nobody", async () => {
    const { heard } = await keeper({ prompt: true });
    const failing = publicChange(["/faq"], async (tx) => {
      await write("2026-01-03")(tx);
      throw new Error("refused");
    });
    await expect(failing).rejects.toThrow("refused");
    expect(await db.select().from(dailySalts)).toEqual([]);
    // Announcements arrive in the order of the commits.
    await publicChange(["/codici"], write("2026-01-03"));
    expect(heard.map(({ paths }) => paths)).toEqual([["/codici"]]);
  });

  test("that fails only when it is committed announces nothing either", async () => {
    const { heard } = await keeper({ prompt: true });
    await sql.unsafe(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'refused at last'; end $$;
      create constraint trigger refuse after insert on daily_salts
        deferrable initially deferred for each row execute function refuse()`);
    onTestFinished(async () => {
      await sql`drop function refuse cascade`;
    });
    await expect(publicChange(["/faq"], write("2026-01-03"))).rejects.toThrow();
    await publicChange(["/codici"], async () => {});
    expect(heard.map(({ paths }) => paths)).toEqual([["/codici"]]);
  });

  test("does not wait for a process that is gone", async () => {
    const gone = await keeper();
    await keeper({ prompt: true });
    await gone.listener.close();
    await publicChange(["/faq"], write("2026-01-04"));
  });

  test("does not wait for ever for a process that hangs", async () => {
    const { heard } = await keeper();
    await publicChange(["/faq"], write("2026-01-05"));
    expect(heard).toHaveLength(1);
  });

  test("is still confirmed by all when its author's connection was lost before it", async () => {
    await publicChange(["/faq"], write("2026-01-06"));
    const { events, confirm } = await keeper();
    const authors = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'anpr-supporto-author'`;
    expect(authors).toHaveLength(1);
    const heard = once(events, "heard");
    const change = publicChange(["/faq"], write("2026-01-07"));
    await heard;
    expect(await stateOf(change)).toBe("pending");
    await confirm();
    await change;
  });

  test("of many authors at once is each one's own", async () => {
    const { heard } = await keeper({ prompt: true });
    await Promise.all(Array.from({ length: 8 }, (_, index) => publicChange([`/faq/${index}`], async () => index)));
    expect(new Set(heard.map(({ id }) => id)).size).toBe(8);
  });
});
