import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { PAGES } from "../support/pages";

const site = browsing();
const [WIDE, NARROW] = SCREENS;
const NARROWEST = { width: 320, height: 640 };

const REFUSALS = {
  "unknown page": "/che-cosa/non/esiste",
  "unknown question": "/faq/domanda-che-non-esiste",
  "unknown code": "/codici/ZZ999",
  "unknown comune": "/comuni/999999",
  "address that cannot be read": "/faq/%E0%A4%A",
  "address too long": `/cerca?q=${"a".repeat(5000)}`,
};

describe.each(Object.entries({ ...PAGES, ...REFUSALS }))("%s", (_name, address) => {
  it("has no fault that axe knows and fits every screen, also with text twice as large", async () => {
    const page = await site.reuse();
    await page.goto(address);
    await expectSound(page);
  });
});

describe("pages that only a form reaches", () => {
  it("a report that came back is sound", async () => {
    const page = await site.open();
    await page.goto("/segnala?pagina=/faq/pin-bloccato");
    await page.getByLabel("Pagina").fill("https://altrove.example/");
    await page.getByRole("button", { name: "Invia la segnalazione" }).click();
    await page.getByRole("alert").waitFor();
    await expectSound(page);
  });

  it("a comment that came back is sound", async () => {
    const page = await site.open();
    await page.goto("/utile?pagina=/faq/pin-bloccato&utile=no");
    await page.getByRole("button", { name: "Invia il commento" }).click();
    await page.getByRole("alert").waitFor();
    await expectSound(page);
  });

  it("the thanks for a report and for a comment are sound", async () => {
    const page = await site.open();
    for (const address of ["/segnala?pagina=/faq&fatto=1", "/utile?pagina=/faq/pin-bloccato&utile=si&fatto=1"]) {
      await page.goto(address);
      await expectSound(page);
    }
  });

  it("a text that is too long gets a page that says so", async () => {
    const page = await site.open();
    await page.goto("/segnala");
    await page.getByLabel("Che cosa cambieresti").fill("a".repeat(300 * 1024));
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", { name: "Invia la segnalazione" }).click(),
    ]);
    await page.getByRole("heading", { name: "Il testo o i file inviati sono troppo grandi" }).waitFor();
    expect(answer.status()).toBe(413);
    await expectSound(page);
  });

  it("the page that asks to wait is sound and says how long", async () => {
    const limited = await site.startAnother({ RATE_LIMITS: "1" });
    const page = await site.open({ baseURL: limited.url });
    const headers = { origin: limited.url };
    for (let sent = 0; sent < 20; sent += 1) {
      await page.request.post("/segnala", { headers, form: { pagina: "/faq", testo: "Manca un esempio." } });
    }
    await page.goto("/segnala");
    await page.getByLabel("Che cosa cambieresti").fill("Manca un esempio.");
    await page.getByRole("button", { name: "Invia la segnalazione" }).click();
    await page.getByRole("heading", { name: "Troppe richieste in poco tempo" }).waitFor();
    expect(await page.getByRole("main").textContent()).toMatch(
      /Riprova fra (\d+ (minuti|secondi)|un (minuto|secondo))\./,
    );
    await expectSound(page);
  });
});

describe("what opens on a page", () => {
  it("the search dialog with its results is sound", async () => {
    const page = await site.open();
    await page.goto("/faq");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Cerca nel sito" }).fill("EC075");
    await page.getByRole("option").first().waitFor();
    expect(await audit(page)).toEqual([]);
    await page.setViewportSize(NARROWEST);
    expect(await sideways(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
  });

  it("the menu and the filters of a narrow screen are sound", async () => {
    const page = await site.open({ viewport: NARROW });
    await page.goto("/codici");
    await page.getByText("Filtri", { exact: true }).click();
    expect(await audit(page)).toEqual([]);
    // The open menu lies over what is below it: a field half under it is no fault of the field.
    await page.getByText("Filtri", { exact: true }).click();
    await page.getByText("Menu", { exact: true }).click();
    await page.getByRole("navigation", { name: "Principale, schermo stretto" }).waitFor();
    expect(await audit(page)).toEqual([]);
    await page.setViewportSize(NARROWEST);
    expect(await sideways(page)).toEqual([]);
  });
});

/** On both screens, on the narrowest one that WCAG asks for, and with text at 200 %. */
async function expectSound(page: Page): Promise<void> {
  const path = page.url().replace(site.url, "");
  for (const screen of [WIDE, NARROW]) {
    await page.setViewportSize(screen);
    expect(await audit(page), `axe on ${path} at ${screen.width} px`).toEqual([]);
    await expectToFit(page, `${path} at ${screen.width} px`);
  }
  await page.setViewportSize(NARROWEST);
  await expectToFit(page, `${path} at 320 px`);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  for (const screen of [WIDE, NARROW]) {
    await page.setViewportSize(screen);
    await expectToFit(page, `${path} at ${screen.width} px, text at 200 %`);
  }
}

async function expectToFit(page: Page, where: string): Promise<void> {
  expect(await sideways(page), `too wide: ${where}`).toEqual([]);
  expect(await clippedText(page), `cut off: ${where}`).toEqual([]);
}
