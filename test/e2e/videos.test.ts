import { expect, test } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { browsing } from "../support/browsing";

const site = browsing({ demo: true });
const VIDEO = "/video/01-che-cos-e-il-subentro";
const CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nIl tuo comune passa ad ANPR.\n";

/** Two seconds of a moving square, filmed by the browser itself. */
async function film(): Promise<Buffer> {
  const page = await site.open();
  await page.goto("/");
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 180;
    const pen = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const done = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    for (let frame = 0; frame < 50; frame += 1) {
      pen?.fillRect(frame * 5, 0, 20, 20);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    recorder.stop();
    await done;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

test("staff put a film with its captions without JavaScript, and readers play it from a chapter on", async () => {
  const sogei = await site.open({ javaScriptEnabled: false });
  await sogei.goto(VIDEO);
  await sogei.getByText("Video in preparazione").waitFor();
  expect(await sogei.locator("video").count()).toBe(0);
  await site.signIn(sogei, "sogei");
  await sogei.goto(VIDEO);
  await sogei.getByRole("link", { name: "Carica il filmato" }).click();

  const buffer = await film();
  const webm = { name: "subentro.webm", mimeType: "video/webm", buffer };
  await sogei.getByLabel("Filmato", { exact: true }).setInputFiles(webm);
  await sogei.getByLabel("Sottotitoli").setInputFiles({ ...webm, name: "subentro.vtt" });
  await sogei.getByRole("button", { name: "Pubblica il filmato" }).click();
  await sogei.getByRole("alert").getByText("I sottotitoli devono essere in formato WebVTT").waitFor();
  await sogei.getByText("«subentro.webm»").waitFor();
  const vtt = { name: "subentro.vtt", mimeType: "text/vtt", buffer: Buffer.from(CAPTIONS) };
  await sogei.getByLabel("Sottotitoli").setInputFiles(vtt);
  await sogei.getByRole("button", { name: "Pubblica il filmato" }).click();
  await sogei.getByText("Filmato pubblicato.").waitFor();

  const reader = await site.open();
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(request.url()));
  await reader.goto(VIDEO);
  expect(asked.filter((url) => url.endsWith("/guarda"))).toEqual([]);
  expect(await audit(reader)).toEqual([]);
  expect([...(await sideways(reader)), ...(await clippedText(reader))]).toEqual([]);
  await reader.locator("a[data-at]").first().click();
  const player = reader.locator("video");
  await expect.poll(() => player.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0);
  expect(await player.evaluate((video: HTMLVideoElement) => [video.videoWidth, video.error])).toEqual([320, null]);
  await expect.poll(() => player.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length ?? 0)).toBe(1);

  const part = await fetch(`${site.url}${VIDEO}/guarda`, { headers: { range: "bytes=4-7" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 4-7/${buffer.length}`]);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(buffer.subarray(4, 8));
});
