import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { db, sql } from "~db/client.server";
import { until } from "../../../test/support/waiting";
import { LiveHub } from "./hub.server";
import { publish } from "./publish.server";
import type { Reader } from "./stream.server";

/** Who is who by cookie, as of now: tests change it while streams are open. */
let readers: Record<string, Reader>;
let isBroken = false;
let hub: LiveHub;
let server: Server;

const reader = (values: Partial<Reader> = {}): Reader => ({
  personId: 1,
  comuneIds: [],
  roles: [],
  unread: 0,
  ...values,
});

async function start(options: { beatMs?: number; perProcess?: number } = {}) {
  const who = async (cookies: string | null) => {
    if (isBroken) throw new Error("the database does not answer");
    return readers[cookies ?? ""];
  };
  hub = await LiveHub.open({ who, ...options });
  server = createServer((req, res) => void hub.answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, resolve));
}

beforeEach(async () => {
  readers = { anna: reader({ personId: 1 }), bruno: reader({ personId: 2, comuneIds: [7] }) };
  isBroken = false;
  await start();
});

afterEach(stop);

async function stop() {
  await hub.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

interface Open {
  status: number;
  headers: Record<string, unknown>;
  text: () => string;
  isEnded: () => boolean;
  leave: () => void;
}

function open(cookie: string): Promise<Open> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, headers: { cookie }, agent: false }, (answer) => {
      let text = "";
      let isEnded = false;
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("close", () => {
        isEnded = true;
      });
      answer.on("error", () => {});
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text: () => text,
        isEnded: () => isEnded,
        leave: () => sent.destroy(),
      });
    });
    sent.on("error", reject);
    sent.end();
    onTestFinished(() => void sent.destroy());
  });
}

/** Everything published before this has been heard by this process. */
async function heard(stream: Open, personId: number): Promise<void> {
  const before = stream.text().split("event: unread").length;
  await publish(db, { topic: "unread", id: -1, audience: { people: [personId] } });
  await until("the last message is heard", () => stream.text().split("event: unread").length > before);
}

test("nobody gets no stream", async () => {
  expect(await open("")).toMatchObject({ status: 401 });
});

test("a stream begins with what may have been missed, and no proxy is to keep it back", async () => {
  readers.anna = reader({ unread: 3 });
  const stream = await open("anna");
  await until("the first message", () => stream.text().includes('event: refresh\ndata: {"unread":3}\n\n'));
  expect(stream.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  expect(stream.headers).not.toHaveProperty("content-encoding");
});

test("a message goes to its audience alone, after the commit", async () => {
  const [anna, bruno] = await Promise.all([open("anna"), open("bruno")]);
  await db.transaction(async (tx) => {
    await publish(tx, { topic: "unread", id: 41, audience: { people: [1] } });
    await publish(tx, { topic: "unread", id: 42, audience: { comuni: [7] } });
    await publish(tx, { topic: "unread", id: 43, audience: { roles: ["admin"] } });
  });
  await db
    .transaction(async (tx) => {
      await publish(tx, { topic: "unread", id: 44, audience: { people: [1, 2] } });
      throw new Error("not after all");
    })
    .catch(() => {});
  await Promise.all([heard(anna, 1), heard(bruno, 2)]);
  expect(anna.text().match(/"id":4\d/g)).toEqual(['"id":41']);
  expect(bruno.text().match(/"id":4\d/g)).toEqual(['"id":42']);
});

test("what has changed since the stream was opened counts: a comune left, a role gained", async () => {
  const bruno = await open("bruno");
  readers.bruno = reader({ personId: 2, comuneIds: [], roles: ["admin"] });
  await publish(db, { topic: "unread", id: 42, audience: { comuni: [7] } });
  await publish(db, { topic: "unread", id: 43, audience: { roles: ["admin"] } });
  await heard(bruno, 2);
  expect(bruno.text().match(/"id":4\d/g)).toEqual(['"id":43']);
});

test("an ended session ends the stream with the next message, which it does not get", async () => {
  const anna = await open("anna");
  await heard(anna, 1);
  delete readers.anna;
  await publish(db, { topic: "unread", id: 41, audience: { people: [1] } });
  await until("the stream has ended", anna.isEnded);
  expect(anna.text()).toContain("event: end");
  expect(anna.text()).not.toContain('"id":41');
});

test("a cookie that has become another person's ends it too", async () => {
  const anna = await open("anna");
  readers.anna = reader({ personId: 9, unread: 5 });
  await publish(db, { topic: "unread", audience: { people: [1] } });
  await until("the stream has ended", anna.isEnded);
  expect(anna.text()).not.toContain('"unread":5');
});

test("without messages it is kept open by comments, and an ended session is noticed all the same", async () => {
  await stop();
  await start({ beatMs: 20 });
  const anna = await open("anna");
  await until("a comment", () => anna.text().includes("\n:\n\n"));
  expect(anna.isEnded()).toBe(false);
  delete readers.anna;
  await until("the stream has ended", anna.isEnded);
});

test("where it cannot be known who reads, nothing is told and the browser comes back", async () => {
  const anna = await open("anna");
  await heard(anna, 1);
  isBroken = true;
  await publish(db, { topic: "unread", id: 41, audience: { people: [1] } });
  await until("the stream has ended", anna.isEnded);
  expect(anna.text()).not.toMatch(/event: end|"id":41/);
  expect(await open("anna")).toMatchObject({ status: 503 });
});

test("a person has at most six streams, one that is left makes room", async () => {
  const streams = await Promise.all(Array.from({ length: 7 }, () => open("anna")));
  expect(streams.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect(await open("bruno")).toMatchObject({ status: 200 });
  streams.find(({ status }) => status === 200)?.leave();
  await until("its place is free", () => hub.size === 6);
  expect(await open("anna")).toMatchObject({ status: 200 });
});

test("a process has a limit", async () => {
  await stop();
  await start({ perProcess: 1 });
  await open("bruno");
  expect(await open("anna")).toMatchObject({ status: 503 });
});

test("after a lost connection to the database everybody is told to look again", async () => {
  const anna = await open("anna");
  await heard(anna, 1);
  const before = anna.text().split("event: refresh").length;
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'anpr-supporto-live'`;
  await until("told to look again", () => anna.text().split("event: refresh").length > before);
  await heard(anna, 1);
});

test("when the process ends all streams end at once, and no new one begins", async () => {
  const anna = await open("anna");
  await hub.close();
  await until("the stream has ended", anna.isEnded);
  expect(await open("anna")).toMatchObject({ status: 503 });
});
