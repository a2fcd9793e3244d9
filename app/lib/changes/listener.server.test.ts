import { EventEmitter, on, once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { Listener } from "./listener.server";

const NAME = "test-listener";

/** A listener whose life is told as events: `up`, `down`, `message`. */
function listen() {
  const events = new EventEmitter();
  const options = {
    applicationName: NAME,
    channel: "test_news",
    onMessage: (payload: string) => events.emit("message", payload),
    onUp: () => events.emit("up"),
    onDown: () => events.emit("down"),
  };
  return { events, options };
}

const open: Listener[] = [];

async function opened(options: Parameters<typeof Listener.open>[0]): Promise<Listener> {
  const listener = await Listener.open(options);
  open.push(listener);
  return listener;
}

afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});

const say = (payload: string) => sql`select pg_notify('test_news', ${payload})`;
const cut = (pid: number | undefined) => sql`select pg_terminate_backend(${pid ?? 0})`;

describe("a listening connection", () => {
  test("hears what is announced, in its order", async () => {
    const { events, options } = listen();
    await opened(options);
    const messages = on(events, "message");
    for (const word of ["a", "b", "c"]) await say(word);
    const heard = [];
    for (let index = 0; index < 3; index += 1) heard.push((await messages.next()).value[0]);
    expect(heard).toEqual(["a", "b", "c"]);
  });

  test("tells at once that it is lost, and comes back by itself", async () => {
    const { events, options } = listen();
    const listener = await opened(options);
    const pid = listener.pid;
    const [down, up] = [once(events, "down"), once(events, "up")];
    await cut(pid);
    await down;
    expect(listener.pid).toBeUndefined();
    expect(await listener.roster(NAME)).toBeUndefined();
    await up;
    expect(listener.pid).not.toBe(pid);
    const message = once(events, "message");
    await say("again");
    expect(await message).toEqual(["again"]);
  });

  test("can be waited for while it is coming back", async () => {
    const { events, options } = listen();
    const listener = await opened(options);
    const down = once(events, "down");
    await cut(listener.pid);
    await down;
    await listener.connected(10_000);
    expect(await listener.roster(NAME)).toEqual([listener.pid]);
  });

  test("is in the roster of its database as long as it stands", async () => {
    const { options } = listen();
    const [first, second] = [await opened(options), await opened(options)];
    const both = [first.pid, second.pid].sort((one = 0, other = 0) => one - other);
    expect(await first.roster(NAME)).toEqual(both);
    await second.close();
    await expect.poll(() => first.roster(NAME)).toEqual([first.pid]);
  });

  test("does not come back when it is closed while it is lost", async () => {
    const [closing, staying] = [listen(), listen()];
    const [closed, other] = [await opened(closing.options), await opened(staying.options)];
    const down = once(closing.events, "down");
    await cut(closed.pid);
    await down;
    await closed.close();
    // Lost later, back later: by then the first would be back too.
    const up = once(staying.events, "up");
    await cut(other.pid);
    await up;
    // The server takes a moment to forget a connection that was cut.
    await expect.poll(() => other.roster(NAME)).toEqual([other.pid]);
  });

  test("does not come back once it was closed", async () => {
    const { events, options } = listen();
    const listener = await opened(options);
    const down = once(events, "down");
    await listener.close();
    await down;
    const left = () => sql`select 1 from pg_stat_activity where application_name = ${NAME}`;
    await expect.poll(async () => (await left()).length).toBe(0);
    expect(listener.pid).toBeUndefined();
  });
});
