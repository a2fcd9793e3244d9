import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { until } from "../support/waiting";

const site = browsing({ demo: true });
/** A comune of the referente, late on its plan. */
const IVREA = "001125";
const NOTE = "Il comune ha chiesto di rivedere le date con il fornitore";

async function openAs(persona: Parameters<typeof site.signIn>[1], options = {}): Promise<Page> {
  const page = await site.open(options);
  await site.signIn(page, persona);
  return page;
}

test("without JavaScript: Sogei proposes and corrects, the Ministero approves many, the comune and its Prefettura know", async () => {
  const plain = { javaScriptEnabled: false };
  const sogei = await openAs("sogei", plain);
  await sogei.goto(`/piani/nuova?nome=${IVREA}`);
  await sogei.getByLabel("Nessuna data prima del").fill("2020-01-01");
  await sogei.getByLabel("Proponi date nuove a chi è in ritardo sul piano approvato").check();
  await sogei.getByRole("button", { name: "Proponi le date" }).click();
  await sogei.getByRole("alert").getByText("Scegli un giorno da oggi in poi.").waitFor();
  expect(await sogei.getByLabel("Proponi date nuove a chi è in ritardo sul piano approvato").isChecked()).toBe(true);
  await sogei.goto(`/piani/nuova?nome=${IVREA}`);
  await sogei.getByLabel("Proponi date nuove a chi è in ritardo sul piano approvato").check();
  await sogei.getByRole("button", { name: "Proponi le date" }).click();
  await sogei.getByText("1 comune ha una proposta").waitFor();
  await sogei.getByRole("link", { name: "Leggi le proposte" }).click();
  await sogei.getByRole("link", { name: "Ivrea" }).click();
  await sogei.getByText("La proposta non guarda prima del").waitFor();
  await sogei.getByLabel("Subentro dal").fill("2026-12-25");
  await sogei.getByLabel("Motivo").fill(NOTE);
  await sogei.getByRole("button", { name: "Proponi queste date" }).click();
  await sogei.getByRole("alert").getByRole("link").first().waitFor();
  expect(await sogei.getByLabel("Subentro dal").inputValue()).toBe("2026-12-25");
  await sogei.goto(`/piani/${IVREA}`);
  await sogei.getByLabel("Motivo").fill(NOTE);
  await sogei.getByRole("button", { name: "Proponi queste date" }).click();
  await sogei.getByText("Date registrate: aspettano il Ministero.").waitFor();

  const ministero = await openAs("ministero", plain);
  await ministero.goto("/piani?abitanti=fino-100000");
  await ministero.getByRole("link", { name: /^Decidi su tutte \(\d+\)/ }).click();
  await ministero.getByRole("button", { name: /^Rimanda \d+ proposte a Sogei/ }).click();
  await ministero.getByRole("alert").getByText("Scrivi il motivo.").waitFor();
  await ministero.getByRole("button", { name: /^Approva \d+ piani/ }).click();
  await ministero.getByRole("heading", { level: 1, name: "Piani approvati" }).waitFor();
  expect(await ministero.getByText(/^\d+ piani approvati\./).count()).toBe(1);

  const referente = await openAs("referente", plain);
  await referente.goto(`/comune/piano?comune=${IVREA}`);
  await referente.getByRole("heading", { name: "Piano in vigore" }).waitFor();
  const history = referente.getByRole("table", { name: "Versioni del piano, dalla prima" });
  expect(await history.getByRole("rowheader").allInnerTexts()).toEqual([
    "Piano approvato",
    "Date corrette",
    "Date proposte",
    "Piano approvato",
    "Date proposte",
  ]);
  expect(await history.getByText(NOTE).count()).toBe(1);
  // Whose decision it was, not the person's name.
  expect(await history.getByText("Mina Ministri").count()).toBe(0);
  for (const [page, words] of [
    [referente, /Piano di subentro approvato: Ivrea/],
    [await openAs("prefettura", plain), /Piano di subentro approvato: Ivrea/],
  ] as const) {
    await until("the message has come", async () => {
      await page.goto("/notifiche");
      return (await page.getByText(words).count()) > 0;
    });
  }
});

test("with the keyboard only: a date is corrected, a proposal chosen and approved", async () => {
  const sogei = await openAs("sogei");
  await sogei.goto("/piani?provincia=PA");
  const first = sogei.getByRole("table").getByRole("link").first();
  const name = await first.innerText();
  await press(sogei, first);
  await sogei.getByRole("heading", { level: 1, name: `Piano di subentro di ${name}` }).waitFor();
  const istat = new URL(sogei.url()).pathname.split("/").at(-1);
  await reach(sogei, sogei.getByLabel("Motivo"));
  await sogei.keyboard.type("Confermate al telefono");
  await press(sogei, sogei.getByRole("button", { name: "Proponi queste date" }));
  await sogei.getByText("Date registrate").waitFor();

  const ministero = await openAs("ministero");
  await ministero.goto("/piani?provincia=PA");
  await reach(ministero, ministero.getByLabel(`Scegli ${name}`));
  await ministero.keyboard.press("Space");
  await press(ministero, ministero.getByRole("button", { name: "Decidi sulle scelte" }), "Shift+Tab");
  await ministero.getByText("Hai scelto 1 proposta.").waitFor();
  await press(ministero, ministero.getByRole("button", { name: "Approva il piano" }));
  await ministero.getByText("1 piano approvato").waitFor();
  await ministero.goto(`/comuni/${istat}`);
  await ministero.getByText("Subentro previsto").waitFor();
});

test("what Sogei corrects while the Ministero reads is left out, and said", async () => {
  const ministero = await openAs("ministero");
  await ministero.goto("/piani?provincia=CT");
  await ministero.getByRole("link", { name: /^Decidi su tutte/ }).click();
  const link = ministero.getByRole("table").getByRole("link").first();
  const name = await link.innerText();
  const sogei = await openAs("sogei");
  await sogei.goto((await link.getAttribute("href")) ?? "");
  await sogei.getByLabel("Motivo").fill("Confermate al telefono");
  await sogei.getByRole("button", { name: "Proponi queste date" }).click();
  await sogei.getByText("Date registrate").waitFor();
  await ministero.getByRole("button", { name: /^Approva/ }).click();
  await ministero.getByRole("heading", { name: "1 comune è rimasto fuori" }).waitFor();
  const row = ministero.getByRole("row").filter({ hasText: name });
  expect(await row.first().innerText()).toContain("La proposta è cambiata dopo che hai aperto la pagina");
});

const PAGES = {
  supervisore: ["/piani", "/piani/nuova", "/piani/capacita", `/piani/${IVREA}`, "/piani/058091", "/piani/calcoli/2"],
  ministero: ["/piani?vista=senza-date", "/piani/decidi?provincia=RM&tutte=1", "/piani/decisioni/1"],
  referente: ["/comune/piano?comune=001125"],
  prefettura: ["/piani/001125", "/piani/decisioni/1"],
} as const;

test.each(Object.entries(PAGES))("the pages of a %s are accessible and fit both screens", async (persona, paths) => {
  for (const viewport of SCREENS) {
    const page = await openAs(persona as keyof typeof PAGES, { viewport });
    for (const path of paths) {
      const answer = await page.goto(path);
      const found = [answer?.status(), await audit(page), await sideways(page), await clippedText(page)];
      expect([path, ...found]).toEqual([path, 200, [], [], []]);
    }
  }
});

/** Moves there with the Tab key. */
async function reach(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error("the Tab key never gets there");
}

async function press(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await reach(page, target, key);
  await page.keyboard.press("Enter");
}
