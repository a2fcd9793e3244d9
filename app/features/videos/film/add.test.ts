import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { streamOf } from "~/lib/http/streamed.server";
import { sql } from "~db/client.server";
import { makeEntry } from "../../../../test/factories/content";
import { makeReceived } from "../../../../test/factories/files";
import { empty } from "../../../../test/support/empty";
import { addFilm } from "./add.server";
import { filmResponse } from "./serve.server";

afterEach(() => empty("entries, files, audit_log, people, rate_limits, daily_salts"));

const FILM = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom\0\0\u0002\0isomiso2")]);
const captions = (words: string) =>
  makeReceived("it.vtt", `WEBVTT\n\n00:01.000 --> 00:03.000\n${words}\n`, { field: "sottotitoli" });
const film = () => makeReceived("film.mp4", FILM, { field: "filmato" });

test("captions with personal data stop the film until its editor has decided; masked ones are what is kept", async () => {
  const mina = await makeActor("ministero");
  const { slug } = await makeEntry({ kind: "video" });
  const words = "Il codice fiscale è RSSMRA85T10A562S";
  const put = (said: string, form = {}) => addFilm(mina, slug, form, [film(), captions(said)], "203.0.113.9");
  await expect(put(words)).rejects.toMatchObject({ status: 422, warning: { found: [{ where: "Sottotitoli" }] } });
  expect(await sql`select 1 from files`).toHaveLength(0);
  await put(words, { protezione: "maschera" });
  const kept = await filmResponse(slug, "captions", new Request("http://site.example/"));
  const said = (await buffer(streamOf(kept) as Readable)).toString();
  expect(said).toMatch(/^WEBVTT\n\n00:01.000 --> 00:03.000\nIl codice fiscale è /);
  expect(said).not.toContain("RSSMRA85T10A562S");
  await put("Il numero del call centre è sul sito.");
  expect(await sql`select media_type from files where owner_kind = 'film' order by media_type`).toMatchObject([
    { media_type: "text/vtt" },
    { media_type: "video/mp4" },
  ]);
});
