import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { until } from "../support/waiting";

const site = browsing({ demo: true });
const CHIVASSO = "001082";
const IVREA = "001125";

/** The keyboard goes on to the next thing until it stands on one with this name, which must come. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let keys = 0; keys < 80; keys += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return labels.map(({ textContent }) => textContent).join(" ") || element?.textContent || "";
    });
    if (name.test(here.trim())) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

/** Presses what has the focus and waits for the page it leads to. */
async function enter(page: Page, heading: string | RegExp): Promise<void> {
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

async function expectSound(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  expect([path, await audit(page), await sideways(page), await clippedText(page)]).toEqual([path, [], [], []]);
}

const onScreens = async (page: Page) => {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await expectSound(page);
  }
  await page.setViewportSize(SCREENS[0]);
};

describe("the monitoring sheet", () => {
  test("is filled in and sent with the keyboard only, and its draft survives a sign-out", async () => {
    const page = await site.open();
    await site.signIn(page, "referente");
    await page.goto(`/comune/scheda?comune=${CHIVASSO}`);
    await tabTo(page, /^Compila la scheda$/);
    await enter(page, "Modalità di accesso");
    // Nothing chosen: the summary has the focus, its link leads to the first radio.
    await tabTo(page, /^Salva e continua$/);
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Scegli una modalità.").waitFor();
    expect(await page.getByRole("alert").evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByLabel("WS, Web service").isChecked()).toBe(true);
    await tabTo(page, /^Salva e continua$/);
    await enter(page, "Adeguamento del gestionale");

    await tabTo(page, /^Giorno$/);
    await page.keyboard.type("31");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2027");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("non esiste nel calendario").waitFor();
    expect(await page.getByLabel("Giorno").inputValue()).toBe("31");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("28");
    await enter(page, "Postazioni di lavoro");

    await tabTo(page, /^Quante postazioni/);
    await page.keyboard.type("7");
    await tabTo(page, /^Salva la bozza ed esci$/);
    await enter(page, "Scheda di monitoraggio");
    await page.getByText("Bozza salvata").waitFor();
    await page.context().clearCookies();
    await site.signIn(page, "referente");
    await page.goto(`/comune/scheda?comune=${CHIVASSO}`);
    await tabTo(page, /^Riprendi la bozza$/);
    await enter(page, "Controlla le risposte");
    expect(await page.getByRole("definition").allTextContents()).toContain("28 febbraio 2027");
    expect(await page.getByRole("button", { name: "Invia la scheda" }).count()).toBe(0);

    await tabTo(page, /^Disponibilità per i test$/);
    await enter(page, "Disponibilità per i test");
    await tabTo(page, /^Giorno$/);
    await page.keyboard.type("15");
    await page.keyboard.press("Tab");
    await page.keyboard.type("marzo");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2027");
    await enter(page, "Software house e prodotto");
    await tabTo(page, /Scegli il prodotto/);
    await page.keyboard.type("Demos");
    await tabTo(page, /^Sì, tutte e due$/);
    await page.keyboard.press("Space");
    await enter(page, "Contatti");
    expect(await page.getByLabel("Nome e cognome").inputValue()).toBe("Rino Referenti");
    await tabTo(page, /^Telefono diretto$/);
    await page.keyboard.type("011 9115111");
    await enter(page, "Note");
    await tabTo(page, /^Salva e continua$/);
    await enter(page, "Controlla le risposte");
    await tabTo(page, /^Invia la scheda$/);
    await enter(page, "Scheda di monitoraggio, versione 1");
    await page.getByText("Scheda inviata", { exact: true }).waitFor();
    expect(await page.getByText(`S-${CHIVASSO}-1`).count()).toBe(1);

    const mailbox = await site.open({ javaScriptEnabled: false });
    await until("the receipt is in the mailbox", async () => {
      await mailbox.goto("/demo/posta");
      return (await mailbox.getByText("Ricevuta: scheda di monitoraggio di Chivasso, versione 1").count()) > 0;
    });
  });

  test("without JavaScript is amended; what was wrong is kept, the difference can be read", async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await site.signIn(page, "referente");
    await page.goto(`/comune/scheda?comune=${IVREA}`);
    await page.getByRole("button", { name: "Modifica la scheda" }).click();
    await page.getByText("Le risposte sono uguali").waitFor();
    await page.getByRole("link", { name: "Modifica Postazioni a regime" }).click();
    await page.getByLabel("Quante postazioni").fill("troppe");
    await page.getByRole("button", { name: "Salva e torna al riepilogo" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Scrivi il numero di postazioni in cifre." }).click();
    expect(await page.getByLabel("Quante postazioni").inputValue()).toBe("troppe");
    await page.getByLabel("Quante postazioni").fill("15");
    await page.getByRole("button", { name: "Salva e torna al riepilogo" }).click();
    await page.getByRole("button", { name: "Invia la versione 4" }).click();
    const change = page.getByRole("region", { name: "Rispetto alla versione 3" }).getByRole("row").nth(1);
    expect(await change.getByRole("cell").allTextContents()).toEqual(["12", "15"]);
    await page.getByRole("link", { name: "Torna alla scheda" }).click();
    expect(await page.getByRole("row").count()).toBe(5);
  });

  test("is accessible on both screens: a step that came back, the answers to check, a version", async () => {
    const page = await site.open();
    await site.signIn(page, "referente");
    await page.goto(`/comune/scheda?comune=${IVREA}`);
    await page.getByRole("button", { name: "Modifica la scheda" }).click();
    await onScreens(page);
    await page.goto(`/comune/scheda/compila/adeguamento?comune=${IVREA}`);
    await page.getByLabel("Anno").fill("26");
    await page.getByRole("button", { name: "Salva e continua" }).click();
    await page.getByRole("alert").waitFor();
    await onScreens(page);
    await page.goto(`/comune/scheda/versioni/3?comune=${IVREA}`);
    await onScreens(page);
    await page.goto(`/comune/scheda?comune=${IVREA}`);
    await page.getByRole("button", { name: "Elimina la bozza" }).click();
  });

  test("in two tabs for two comuni stays each in its own", async () => {
    const one = await site.open();
    await site.signIn(one, "referente");
    const other = await one.context().newPage();
    for (const [page, comune] of [
      [one, IVREA],
      [other, CHIVASSO],
    ] as const) {
      await page.goto(`/comune/scheda?comune=${comune}`);
      await page.getByRole("button", { name: /^(Compila|Modifica) la scheda$/ }).click();
      await page.goto(`/comune/scheda/compila/note?comune=${comune}`);
    }
    await one.getByLabel("C'è altro").fill("Per Ivrea");
    await other.getByLabel("C'è altro").fill("Per Chivasso");
    for (const page of [one, other]) await page.getByRole("button", { name: "Salva e continua" }).click();
    await one.reload();
    const notes = (page: Page) => page.getByRole("definition").filter({ hasText: /^Per / }).textContent();
    expect([await notes(one), await notes(other)]).toEqual(["Per Ivrea", "Per Chivasso"]);
    for (const page of [one, other]) await page.getByRole("button", { name: "Elimina la bozza" }).click();
  });

  test("an operatore reads it and is told who sends it", async () => {
    const page = await site.open();
    await site.signIn(page, "operatore");
    await page.goto("/comune/scheda");
    await page.getByText("Referenti: Rino Referenti.").waitFor();
    expect(await page.getByRole("button", { name: "Modifica la scheda" }).count()).toBe(0);
    await onScreens(page);
  });
});
