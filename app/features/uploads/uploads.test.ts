import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { sql as query } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { streamOf } from "~/lib/http/streamed.server";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { db, sql } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { files } from "~db/schema/kernel";
import { makePicture, makeReceived } from "../../../test/factories/files";
import { empty } from "../../../test/support/empty";
import { until } from "../../../test/support/waiting";
import { takeFiles } from "./accept.server";
import { attach, filesOf } from "./attach.server";
import { collectFiles } from "./collect.server";
import { keepFile } from "./keep.server";
import { fileResponse } from "./read.server";

let anna: number;
let bruno: number;
let made = 0;

beforeEach(async () => {
  const emails = ["anna", "bruno"].map((name) => ({ name, email: `${name}@comune.example` }));
  const rows = await db.insert(people).values(emails).returning();
  [anna, bruno] = rows.map(({ id }) => id) as [number, number];
});
afterEach(() => empty("files, audit_log, people, rate_limits"));

const take = (received: ReceivedFile[], keptIds: string[] = [], personId = anna) =>
  takeFiles(received, keptIds, { personId, address: "203.0.113.9" });

/** Texts, each unlike the others. */
const texts = (count: number) =>
  Array.from({ length: count }, () => {
    made += 1;
    return makeReceived(`nota-${made}.txt`, `testo ${made}`);
  });

const ids = ({ files: kept }: { files: { id: string }[] }) => kept.map(({ id }) => id);
const makeOld = () => db.update(files).set({ createdAt: query`now() - interval '25 hours'` });
const report = (id: number) => ({ kind: "report" as const, id });

describe("files of a form", () => {
  test("are kept under clean names, and the register says who brought them without their names", async () => {
    const picture = await makePicture().png().toBuffer();
    const taken = await take([makeReceived("../mia foto.png", picture), ...texts(1)]);
    expect(taken).toMatchObject({
      files: [{ name: "mia foto.png", mediaType: "image/png" }, { mediaType: "text/plain" }],
    });
    expect(taken.problem).toBeUndefined();
    const log = await sql`select person_id::int, action, subject_id, details::text from audit_log order by id`;
    expect(log).toMatchObject(
      ids(taken).map((subject_id) => ({ person_id: anna, action: "file.uploaded", subject_id })),
    );
    expect(JSON.stringify(log)).not.toContain("foto");
  });

  test("that are not good are named one by one, the good ones stay", async () => {
    const [good] = texts(1);
    const cut = makeReceived("enorme.txt", "testo", { isTooLarge: true });
    const taken = await take([makeReceived("a.svg", "<svg/>"), good as ReceivedFile, cut]);
    expect(taken.files).toHaveLength(1);
    expect(taken.problem).toMatch(/«a\.svg»: questo tipo .*«enorme\.txt»: supera i 5 MB/);
  });

  test("are at most five, those kept from before included", async () => {
    const six = await take(texts(6));
    expect(six.files).toHaveLength(5);
    expect(six.problem).toContain("al massimo 5 file");
    const again = await take(texts(2), ids(six).slice(0, 4));
    expect(again.files).toHaveLength(5);
    expect(again.problem).toContain("al massimo 5 file");
  });

  test("from before count only if they are one's own and free", async () => {
    const [own, others] = [await take(texts(2)), await take(texts(1), [], bruno)];
    await db.transaction((tx) => attach(tx, ids(own).slice(0, 1), report(1), anna));
    expect(ids(await take([], [...ids(own), ...ids(others), "sconosciuto"]))).toEqual(ids(own).slice(1));
  });

  test("have a limit of an hour that holds for forms sent at once, and is each person's own", async () => {
    await Promise.all(Array.from({ length: 13 }, () => take(texts(5))));
    expect(await db.$count(files)).toBe(60);
    const more = await take(texts(2));
    expect(more).toMatchObject({ files: [], problem: expect.stringContaining("nell'ultima ora") });
    expect((await take(texts(1), [], bruno)).files).toHaveLength(1);
    await makeOld();
    expect((await take(texts(1))).files).toHaveLength(1);
  });

  test("that are refused count, too: examining them costs", async () => {
    const bad = () => Array.from({ length: 5 }, () => makeReceived("a.svg", "<svg/>"));
    for (let round = 0; round < 24; round += 1) await take(bad());
    expect((await take(texts(1))).problem).toContain("nell'ultima ora");
  });
});

describe("attaching", () => {
  test("binds files with what they belong to, or not at all", async () => {
    const taken = await take(texts(2));
    await db
      .transaction(async (tx) => {
        await attach(tx, ids(taken), report(1), anna);
        throw new Error("not after all");
      })
      .catch(() => {});
    expect(await filesOf("report", [1])).toEqual([]);
    await db.transaction((tx) => attach(tx, ids(taken), report(1), anna));
    expect(ids({ files: await filesOf("report", [1]) })).toEqual(ids(taken));
  });

  test("takes neither another's files nor those that belong to something already", async () => {
    const [own, others] = [await take(texts(1)), await take(texts(1), [], bruno)];
    const bind = (list: string[], owner: number) => db.transaction((tx) => attach(tx, list, report(owner), anna));
    await expect(bind(ids(others), 1)).rejects.toMatchObject({ fields: { allegati: expect.any(String) } });
    await bind(ids(own), 1);
    await expect(bind(ids(own), 2)).rejects.toMatchObject({ status: 422 });
    expect(await filesOf("report", [1, 2])).toHaveLength(1);
  });
});

describe("collection", () => {
  const kept = async () => {
    const found: string[] = [];
    for await (const sha256 of siteStorage().list()) found.push(sha256);
    return found;
  };

  test("takes what nobody has attached within a day, content included", async () => {
    const [orphan, bound, fresh] = [await take(texts(1)), await take(texts(1)), await take(texts(1))];
    await db.transaction((tx) => attach(tx, ids(bound), report(1), anna));
    await db
      .update(files)
      .set({ createdAt: query`now() - interval '25 hours'` })
      .where(query`id <> ${ids(fresh)[0]}`);
    await collectFiles();
    expect((await db.select().from(files)).map(({ id }) => id).sort()).toEqual([...ids(bound), ...ids(fresh)].sort());
    const left = await kept();
    expect(left).not.toContain(orphan.files[0]?.sha256);
    expect(left).toEqual(expect.arrayContaining([bound.files[0]?.sha256, fresh.files[0]?.sha256]));
  });

  test("leaves a content as long as one file has it", async () => {
    const same = () => makeReceived("uguale.txt", "lo stesso testo");
    const [first, second] = [await take([same()]), await take([same()], [], bruno)];
    const sha256 = first.files[0]?.sha256 ?? "";
    expect(second.files[0]?.sha256).toBe(sha256);
    await db.transaction((tx) => attach(tx, ids(second), report(1), bruno));
    await makeOld();
    await collectFiles();
    expect(await siteStorage().exists(sha256)).toBe(true);
    await db.delete(files);
    await collectFiles();
    expect(await siteStorage().exists(sha256)).toBe(false);
  });

  test("leaves a file that is being attached at this moment", async () => {
    const taken = await take(texts(1));
    await makeOld();
    let collecting: Promise<void> | undefined;
    await db.transaction(async (tx) => {
      await attach(tx, ids(taken), report(1), anna);
      collecting = collectFiles();
      await until("the collection waits for the row", async () => {
        const waiting =
          await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return waiting.length > 0;
      });
    });
    await collecting;
    expect(await filesOf("report", [1])).toHaveLength(1);
  });

  test("leaves a content that is being uploaded again at this moment", async () => {
    const content = Buffer.from("caricato di nuovo");
    const { sha256 } = await siteStorage().put(content);
    let collecting: Promise<void> | undefined;
    await db.transaction(async (tx) => {
      await keepFile(tx, content, { name: "a.txt", mediaType: "text/plain", uploadedBy: anna });
      collecting = collectFiles();
      await until("the collection waits for the content", async () => {
        const waiting = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`;
        return waiting.length > 0;
      });
    });
    await collecting;
    expect(await siteStorage().exists(sha256)).toBe(true);
  });
});

describe("reading", () => {
  const rules = {
    report: ({ personId }: { personId: number }, ownerId: number) => personId === bruno && ownerId === 1,
    film: () => true,
    conference: () => false,
    post: () => false,
    notice: () => false,
    draft: () => false,
    document: () => false,
  };
  const read = (id: string, personId: number) => fileResponse(id, { personId }, rules);

  test("is for who may read what the file belongs to, nobody else, its sender not excepted", async () => {
    const taken = await take(texts(1));
    const id = ids(taken)[0] ?? "";
    await db.transaction((tx) => attach(tx, [id], report(1), anna));
    const body = streamOf(await read(id, bruno));
    expect((await buffer(body as Readable)).toString()).toBe(`testo ${made}`);
    await expect(read(id, anna)).rejects.toMatchObject({ status: 404 });
    await expect(read("sconosciuto", bruno)).rejects.toMatchObject({ status: 404 });
  });

  test("of what belongs to nothing yet is for its sender, of an unknown kind for nobody", async () => {
    const id = ids(await take(texts(1)))[0] ?? "";
    streamOf(await read(id, anna))?.destroy();
    await expect(read(id, bruno)).rejects.toMatchObject({ status: 404 });
    await db.update(files).set({ ownerKind: "constructor", ownerId: 1 });
    await expect(read(id, anna)).rejects.toMatchObject({ status: 404 });
    await expect(read(id, bruno)).rejects.toMatchObject({ status: 404 });
  });

  test("gives a download that can do nothing: a page in a text stays a text", async () => {
    const page = makeReceived("Città «di» 'prova'.txt", "<html><script>alert(1)</script></html>");
    const response = await read(ids(await take([page]))[0] ?? "", anna);
    streamOf(response)?.destroy();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="Citta di 'prova'.txt"; filename*=UTF-8''Citt%C3%A0%20%C2%ABdi%C2%BB%20%27prova%27.txt`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-length": "38",
    });
  });
});
