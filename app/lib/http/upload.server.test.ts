import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { until } from "../../../test/support/waiting";
import { ask } from "./testing";
import { type ReceivedForm, receiveForm } from "./upload.server";
import { FILE_LIMIT, uploadLimits } from "./upload-limits";

let server: Server;
let url: string;
let keepFiles: boolean;
let outcome: { form?: ReceivedForm; status?: number };
/** Looks at the form while its files are there. */
let look: (form: ReceivedForm) => void;

beforeEach(async () => {
  keepFiles = true;
  outcome = {};
  look = () => {};
  server = createServer(async (req, res) => {
    try {
      const form = await receiveForm(req, { keepFiles, limits: uploadLimits("/segnala") ?? { file: 0, form: 0 } });
      look(form);
      outcome = { form };
      await form.discard();
    } catch (error) {
      outcome = { status: (error as { status: number }).status };
    }
    res.writeHead(outcome.status ?? 200, { connection: "close" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(left()).toEqual([]);
});

const left = () => {
  const folder = path.resolve(process.env.DATA_DIR ?? "", "incoming");
  return existsSync(folder) ? readdirSync(folder) : [];
};

type Part = [name: string, content: string | Buffer, filename?: string];

async function bodyOf(parts: Part[]): Promise<{ type: string; body: Buffer }> {
  const form = new FormData();
  for (const [name, content, filename] of parts) {
    if (filename === undefined) form.append(name, String(content));
    else form.append(name, new Blob([new Uint8Array(Buffer.from(content))]), filename);
  }
  const request = new Request(url, { method: "POST", body: form });
  return { type: request.headers.get("content-type") ?? "", body: Buffer.from(await request.arrayBuffer()) };
}

async function send(parts: Part[]): Promise<number> {
  const { type, body } = await bodyOf(parts);
  const headers = { "content-type": type, "content-length": String(body.length) };
  return (await ask(url, { method: "POST", headers, body: [body] })).status;
}

test("fields come in their order, files stand on disk until they are discarded", async () => {
  const content = Buffer.from([0, 1, 2, 255]);
  look = ({ files }) => expect(files.map((file) => readFileSync(file.path))).toEqual([content]);
  expect(
    await send([
      ["testo", "perché\r\nno"],
      ["allegato", "a"],
      ["allegato", "b"],
      ["allegati", content, "città.bin"],
    ]),
  ).toBe(200);
  expect(outcome.form).toMatchObject({
    fields: [
      ["testo", "perché\r\nno"],
      ["allegato", "a"],
      ["allegato", "b"],
    ],
    files: [{ field: "allegati", name: "città.bin", isTooLarge: false }],
  });
});

test("a field for files in which none was chosen is nothing", async () => {
  await send([
    ["testo", "x"],
    ["allegati", "", ""],
  ]);
  expect(outcome.form?.files).toEqual([]);
});

test("five megabytes are whole, one byte more is too large, and what follows is still read", async () => {
  look = ({ files }) => expect(files.map((file) => readFileSync(file.path).length)).toEqual([FILE_LIMIT, FILE_LIMIT]);
  await send([
    ["allegati", Buffer.alloc(FILE_LIMIT), "a.txt"],
    ["allegati", Buffer.alloc(FILE_LIMIT + 1), "b.txt"],
    ["testo", "dopo"],
  ]);
  expect(outcome.form?.files.map(({ isTooLarge }) => isTooLarge)).toEqual([false, true]);
  expect(outcome.form?.fields).toEqual([["testo", "dopo"]]);
});

test("of many files no more than one beyond the limit is kept", async () => {
  await send(Array.from({ length: 12 }, (_, index): Part => ["allegati", "x", `${index}.txt`]));
  expect(outcome.form?.files).toHaveLength(6);
});

test("without leave to keep files their fields come all the same", async () => {
  keepFiles = false;
  look = () => expect(left()).toEqual([]);
  await send([
    ["allegati", Buffer.alloc(100_000), "a.txt"],
    ["testo", "dopo"],
  ]);
  expect(outcome.form).toMatchObject({ fields: [["testo", "dopo"]], files: [] });
});

test("more than 26 MB are refused before they are read", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=x", "content-length": String(27 * 1024 * 1024) };
  expect((await ask(url, { method: "POST", headers, body: [Buffer.from("--x")] })).status).toBe(413);
});

test("more than 26 MB of unannounced length are refused on the way", async () => {
  const { type, body } = await bodyOf(
    Array.from({ length: 30 }, (): Part => ["allegati", Buffer.alloc(1_000_000), "a.txt"]),
  );
  const status = await ask(url, { method: "POST", headers: { "content-type": type }, body: [body] }).then(
    (answer) => answer.status,
    () => 413,
  );
  await until("it is refused", () => outcome.status !== undefined);
  expect([status, outcome.status]).toEqual([413, 413]);
});

test("texts have the limit of texts", async () => {
  expect(await send(Array.from({ length: 3 }, (): Part => ["testo", "a".repeat(100_000)]))).toBe(413);
});

test.each([
  ["without boundary", "multipart/form-data;", "x"],
  [
    "that never ends",
    "multipart/form-data; boundary=x",
    '--x\r\ncontent-disposition: form-data; name="a"; filename="a.txt"\r\n\r\nabc',
  ],
  ["that is none", "multipart/form-data; boundary=x", "ciao"],
])("a form %s is refused, nothing stays behind", async (_what, type, body) => {
  expect((await ask(url, { method: "POST", headers: { "content-type": type }, body })).status).toBe(400);
});

test("a sender who leaves in the middle leaves nothing behind", async () => {
  const socket = connect((server.address() as AddressInfo).port);
  socket.write(
    "POST / HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 5000000\r\n\r\n" +
      '--x\r\ncontent-disposition: form-data; name="allegati"; filename="a.txt"\r\n\r\nabc',
  );
  await until("the file has begun", () => left().length === 1);
  socket.destroy();
  await until("it is given up", () => outcome.status === 400);
});
