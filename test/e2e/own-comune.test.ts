import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";

const site = browsing({ demo: true });
const withoutScript = { javaScriptEnabled: false };

async function writeDay(page: Page, [day, month, year]: [string, string, string]): Promise<void> {
  await page.getByLabel("Giorno", { exact: true }).fill(day);
  await page.getByLabel("Mese").fill(month);
  await page.getByLabel("Anno").fill(year);
}

/** Today in Rome as one types it. */
const today = (): [string, string, string] => {
  const [year = "", month = "", day = ""] = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" })
    .format(new Date())
    .split("-");
  return [day, month, year];
};

test("without JavaScript: a referente records the end of the tests, Sogei confirms it, everybody reads the new stage", async () => {
  const anonymous = await site.open(withoutScript);
  await anonymous.goto("/comuni/001125");
  expect(await anonymous.getByRole("main").textContent()).toContain("Fase 3 di 5: Test");
  expect(await anonymous.getByText("rino.referenti@comune.example").count()).toBe(0);

  const page = await site.open(withoutScript);
  await site.signIn(page, "referente");
  expect(new URL(page.url()).pathname).toBe("/comune");
  await page.getByLabel("Agisci per").selectOption("Ivrea");
  await page.getByRole("button", { name: "Passa a questo comune" }).click();
  await page.getByRole("heading", { level: 1, name: "Comune di Ivrea" }).waitFor();
  await page.getByRole("link", { name: "Registra la fine dei test" }).click();
  await writeDay(page, ["1", "1", "2020"]);
  await page.getByRole("button", { name: "Registra la data" }).click();
  await page.getByRole("alert").getByText("Non può venire prima di «").waitFor();
  expect(await page.getByLabel("Anno").inputValue()).toBe("2020");
  await writeDay(page, today());
  await page.getByRole("button", { name: "Registra la data" }).click();
  await page.getByRole("heading", { name: "Sogei sta controllando la data" }).waitFor();
  expect(await page.locator("[aria-current=step]").textContent()).toContain("3. Test");

  const sogei = await site.open(withoutScript);
  await site.signIn(sogei, "sogei");
  await sogei.goto("/tappe");
  await sogei.getByRole("button", { name: "Conferma Fine dei test, Ivrea" }).click();
  await sogei.getByText("Data confermata").waitFor();
  await sogei.goto("/comuni/001125");
  expect(await sogei.getByRole("main").textContent()).toContain("rino.referenti@comune.example");

  await anonymous.reload();
  expect(await anonymous.getByRole("main").textContent()).toContain("Fase 4 di 5: Subentro");
  await anonymous.goto("/comuni?nome=ivrea");
  await anonymous.getByText("Ivrea non è ancora subentrato in ANPR: il subentro è previsto").waitFor();
  await page.goto("/comune?comune=001125");
  expect(await page.locator("[aria-current=step]").textContent()).toContain("4. Subentro");
});

test("without JavaScript: Sogei sends a day back with the reason, or is asked for one", async () => {
  const page = await site.open(withoutScript);
  await site.signIn(page, "supervisore");
  await page.goto("/tappe");
  const row = page.getByRole("row").filter({ hasText: "Chieri" });
  await row.getByText("Non confermare").click();
  await row.getByRole("button", { name: "Rimanda al comune" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Scrivi perché la data non si può confermare." }).click();
  await row.getByLabel("Perché non si può confermare").fill("Mancano due anomalie bloccanti.");
  await row.getByRole("button", { name: "Rimanda al comune" }).click();
  await page.getByText("Data rimandata al comune").waitFor();
  expect(await row.count()).toBe(0);
});

test("what an operatore ticks off stays, and nothing else is theirs to record", async () => {
  const page = await site.open(withoutScript);
  await site.signIn(page, "operatore");
  expect(await page.getByRole("link", { name: /^Registra/ }).count()).toBe(0);
  await page.getByLabel("Utenti e profili registrati").check();
  await page.getByRole("button", { name: "Salva l'elenco" }).click();
  await page.getByText("Elenco salvato.").waitFor();
  expect(await page.getByLabel("Utenti e profili registrati").isChecked()).toBe(true);
  expect(await page.getByText("5 di 8, per la modalità WS").count()).toBe(1);
  await page
    .getByRole("navigation", { name: "Principale", exact: true })
    .getByRole("link", { name: "Il mio comune" })
    .click();
  expect(new URL(page.url()).pathname).toBe("/comune");
});

const PAGES = {
  referente: ["/comune?comune=001125", "/comune?comune=001082", "/comune/tappe/subentro-completato?comune=001125"],
  sogei: ["/tappe", "/tappe?nome=chiv", "/tappe/001125", "/comuni/001125"],
  ministero: ["/campagne"],
} as const;

test.each(Object.entries(PAGES))("the pages of a %s are accessible and fit both screens", async (persona, paths) => {
  const page = await site.open();
  await site.signIn(page, persona as keyof typeof PAGES);
  for (const path of paths) {
    await page.goto(path);
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      expect([path, await audit(page), await sideways(page), await clippedText(page)]).toEqual([path, [], [], []]);
    }
  }
});
