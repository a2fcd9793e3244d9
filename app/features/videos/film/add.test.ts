import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import type { FormValues } from "~/lib/http/form.server";
import { streamOf } from "~/lib/http/streamed.server";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { sql } from "~db/client.server";
import { makeEntry } from "../../../../test/factories/content";
import { makeReceived } from "../../../../test/factories/files";
import { empty } from "../../../../test/support/empty";
import { addFilm } from "./add.server";
import { FilmRefused } from "./parts.server";
import { filmResponse } from "./serve.server";

afterEach(() => empty("entries, files, audit_log, people, rate_limits, daily_salts"));

const FILM = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom\0\0\u0002\0isomiso2")]);
const captions = (words: string) =>
  makeReceived("it.vtt", `WEBVTT\n\n00:01.000 --> 00:03.000\n${words}\n`, { field: "sottotitoli" });
const film = () => makeReceived("film.mp4", FILM, { field: "filmato" });

const ADDRESS = "203.0.113.9";
const WORDS = "Il codice fiscale è RSSMRA85T10A562S";

async function scene() {
  const mina = await makeActor("ministero");
  const { slug } = await makeEntry({ kind: "video" });
  const send = (form: FormValues, ...received: ReceivedFile[]) => addFilm(mina, slug, form, received, ADDRESS);
  const refusedWith = async (form: FormValues, ...received: ReceivedFile[]): Promise<FilmRefused> => {
    const error = await send(form, ...received).catch((refused) => refused);
    if (!(error instanceof FilmRefused)) throw error ?? new Error("it was taken");
    return error;
  };
  const said = async () => {
    const kept = await filmResponse(slug, "captions", new Request("http://site.example/"));
    return (await buffer(streamOf(kept) as Readable)).toString();
  };
  return { mina, send, refusedWith, said };
}

/** Brings along what a form that came back has kept. */
const broughtBy = ({ kept: { filmato, sottotitoli } }: FilmRefused) => ({
  "filmato-caricato": filmato?.id ?? "",
  "sottotitoli-caricato": sottotitoli?.id ?? "",
});
const ofFilms = () => sql`select media_type from files where owner_kind = 'film' order by media_type`;

test("captions with personal data stop the film until its editor has decided; masked ones are what is kept", async () => {
  const { send, refusedWith, said } = await scene();
  const refused = await refusedWith({}, film(), captions(WORDS));
  expect(refused).toMatchObject({ status: 422, warning: { found: [{ where: "Sottotitoli" }] } });
  expect(await ofFilms()).toEqual([]);
  await send({ ...broughtBy(refused), protezione: "maschera" });
  expect(await said()).toMatch(/^WEBVTT\n\n00:01.000 --> 00:03.000\nIl codice fiscale è /);
  expect(await said()).not.toContain("RSSMRA85T10A562S");
  await send({}, film(), captions("Il numero del call centre è sul sito."));
  expect(await ofFilms()).toMatchObject([{ media_type: "text/vtt" }, { media_type: "video/mp4" }]);
});

test("declared a false alarm with a reason, captions are published as they are; for other ones it is asked again", async () => {
  const { mina, send, refusedWith, said } = await scene();
  const refused = await refusedWith({}, film(), captions(WORDS));
  const declared = { ...broughtBy(refused), protezione: "falso-allarme", riscontri: refused.warning?.mark ?? "" };
  expect((await refusedWith(declared)).fields).toEqual({ "motivo-falso-allarme": expect.any(String) });
  const reasoned = { ...declared, "motivo-falso-allarme": "esempio" };
  const other = await refusedWith(reasoned, captions("Il codice fiscale è VRDLCU92T10D969E"));
  expect(other.fields).toEqual({ protezione: expect.any(String) });
  expect(await ofFilms()).toEqual([]);
  await send(reasoned);
  expect(await said()).toContain(WORDS);
  expect(await ofFilms()).toHaveLength(2);
  expect(await sql`select person_id::int as by, details from audit_log where action = 'guard.false-alarm'`).toEqual([
    { by: mina.personId, details: { reason: "esempio", kinds: ["codice-fiscale"], count: 1 } },
  ]);
});

test("of a refused form what was good need not be sent again, and is nobody else's to bring", async () => {
  const { send, refusedWith } = await scene();
  const refused = await refusedWith({}, film(), makeReceived("it.vtt", "niente", { field: "sottotitoli" }));
  expect([Object.keys(refused.fields), Object.keys(refused.kept)]).toEqual([["sottotitoli"], ["filmato"]]);
  const vito = await makeActor("supervisore");
  const { slug } = await makeEntry({ kind: "video" });
  const ofAnother = addFilm(vito, slug, broughtBy(refused), [captions("Va tutto bene.")], ADDRESS);
  await expect(ofAnother).rejects.toMatchObject({ fields: { filmato: "Scegli il filmato." } });
  // Nor does a film pass for captions.
  const twice = { ...broughtBy(refused), "sottotitoli-caricato": broughtBy(refused)["filmato-caricato"] };
  expect(Object.keys((await refusedWith(twice)).fields)).toEqual(["sottotitoli"]);
  await send(broughtBy(refused), captions("Va tutto bene."));
  expect(await ofFilms()).toHaveLength(2);
});
