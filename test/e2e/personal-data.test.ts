import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { audit } from "../support/audit";
import { browsing } from "../support/browsing";

const site = browsing({ demo: true });
const CODE = "RSSMRA80A01H501U";

/** A question as its writer leaves it, with a picture. */
async function write(page: Page, title: string): Promise<void> {
  await page.goto("/forum/nuova");
  await page.getByLabel("Titolo").fill(title);
  await page.getByLabel("Categoria").selectOption("anomalie");
  await page.locator("#testo").fill(`Il cittadino ${CODE} resta fermo con l'esito EC075 da ieri.`);
  await page.locator("details.attach summary").click();
  const white = sharp({ create: { width: 200, height: 100, channels: 3, background: "white" } });
  await page.locator("#allegati").setInputFiles({
    name: "schermata.png",
    mimeType: "image/png",
    buffer: await white.png().toBuffer(),
  });
}

/** Without scripts pages that may answer come first. */
async function publish(page: Page): Promise<void> {
  await page.locator("button[value=pubblica]").click();
  if (await page.getByText("Forse ci sono dati personali").count()) return;
  if (page.url().includes("/forum/nuova")) await page.locator("button[value=pubblica]").click();
}

describe.each([true, false])("with scripts: %s", (javaScriptEnabled) => {
  test("a codice fiscale is warned of and masked; the picture waits until its sender has covered it", async () => {
    const page = await site.open({ javaScriptEnabled });
    await site.signIn(page, "operatore");
    const title = `Cittadino fermo con un esito strano ${javaScriptEnabled}`;
    await write(page, title);
    await publish(page);
    await page.getByText("Forse ci sono dati personali").waitFor();
    expect(await page.locator(".callout-warning table").innerText()).toContain("RSS••• ••• •••");
    if (javaScriptEnabled) expect(await audit(page)).toEqual([]);
    await page.getByLabel("Maschera i dati trovati").check();
    await page.locator("button[value=pubblica]").click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    expect(await page.content()).not.toContain(CODE);

    const picture = await page.locator('img[src^="/allegati/"]').getAttribute("src");
    const reader = await site.open();
    expect((await reader.request.get(picture ?? "")).status()).toBe(404);
    await page.getByRole("link", { name: "Controlla e pubblica" }).click();
    if (javaScriptEnabled) {
      expect(await audit(page)).toEqual([]);
      // The canvas takes its place and size from the picture.
      await page.locator("[data-blackout] img").evaluate((picture: HTMLImageElement) => picture.decode());
      await page.locator("canvas").scrollIntoViewIfNeeded();
      const box = await page.locator("canvas").boundingBox();
      if (!box) throw new Error("there is nothing to draw on");
      await page.mouse.move(box.x + 1, box.y + 1);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.9, { steps: 4 });
      await page.mouse.up();
      expect(Number(await page.getByLabel("Larghezza, zona 1").inputValue())).toBeGreaterThan(40);
    } else {
      for (const [name, value] of [
        ["Da sinistra", "0"],
        ["Dall'alto", "0"],
        ["Larghezza", "50"],
        ["Altezza", "90"],
      ] as const)
        await page.getByLabel(`${name}, zona 1`).fill(value);
      await page.getByRole("button", { name: "Mostra come diventa" }).click();
      const preview = page.locator("#anteprima img");
      expect(await preview.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(
        200,
      );
    }
    await page.getByRole("button", { name: "Copri le zone e pubblica" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    const shown = await reader.request.get(picture ?? "");
    expect(shown.status()).toBe(200);
    const pixel = sharp(await shown.body())
      .extract({ left: 50, top: 40, width: 1, height: 1 })
      .removeAlpha();
    expect([...(await pixel.raw().toBuffer())]).toEqual([0, 0, 0]);
  });
});

test("Sogei redacts a message for good, and the page is another for everybody at once", async () => {
  const writer = await site.open({ javaScriptEnabled: false });
  await site.signIn(writer, "operatore");
  await write(writer, "Una domanda da oscurare dopo");
  await writer.locator("#testo").fill("Il problema riguarda Ermenegilda Bracciabuoni, esito EC075.");
  await writer.locator("button[value=pubblica]").click();
  if (writer.url().includes("/nuova")) await writer.locator("button[value=pubblica]").click();
  const address = new URL(writer.url()).pathname;
  const reader = await site.open();
  expect(await (await reader.request.get(address)).text()).toContain("Bracciabuoni");
  const sogei = await site.open({ javaScriptEnabled: false });
  await site.signIn(sogei, "sogei");
  await sogei.goto(address);
  await sogei.getByRole("link", { name: "Oscura per sempre" }).first().click();
  await sogei.getByLabel("Testo che resta").fill("Il problema riguarda una persona, esito EC075.");
  await sogei.getByLabel("Motivo").selectOption("dati-personali");
  await sogei.getByLabel("Ho capito che non si può annullare.").check();
  await sogei.getByRole("button", { name: "Oscura il messaggio" }).click();
  await sogei.getByText("riguarda una persona").waitFor();
  expect(await (await reader.request.get(address)).text()).not.toContain("Bracciabuoni");
});
