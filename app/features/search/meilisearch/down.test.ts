import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sql } from "~db/client.server";
import { isSearchDegraded, searchEngine } from "../engine.server";
import { index } from "../testing";
import { sendChanges } from "./send.server";
import { useServer } from "./testing";

/** A server in Meilisearch's place that does not answer as it should. */
let server: Server;
let behave: (answer: import("node:http").ServerResponse) => void = () => {};

beforeAll(async () => {
  server = createServer((_, answer) => behave(answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  useServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await index({ key: "anagrafe", title: "L'anagrafe nazionale" });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  vi.useRealTimers();
});
beforeEach(() => {
  // The engine that failed in the test before is asked again.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11_000 });
});

test.each<[string, typeof behave]>([
  ["is overloaded", (answer) => answer.writeHead(503).end()],
  [
    "says something else",
    (answer) => answer.writeHead(200, { "content-type": "application/json" }).end('{"results":[]}'),
  ],
  ["is another program", (answer) => answer.writeHead(200).end("<html>")],
  ["hangs up", (answer) => answer.destroy()],
  ["does not answer", () => {}],
])("when the server %s, PostgreSQL answers the same request", async (_, behaviour) => {
  behave = behaviour;
  const { hits } = await searchEngine().search({ text: "anagrafe" });
  expect(hits.map(({ sourceKey }) => sourceKey)).toEqual(["anagrafe"]);
  expect(isSearchDegraded()).toBe(true);
});

test("changes that cannot be sent are kept until they can", async () => {
  behave = (answer) => answer.writeHead(503).end();
  await index({ key: "nuovo", title: "Un testo nuovo" });
  await expect(sendChanges()).rejects.toThrow();
  const unsent = await sql`select source_key from search_sources where version <> sent_version order by version`;
  expect(unsent.map((row) => row.source_key)).toEqual(["anagrafe", "nuovo"]);
});
