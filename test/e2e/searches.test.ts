import { expect, test } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";

const site = browsing({ demo: true });
const withoutScript = { javaScriptEnabled: false };

test("without JavaScript: what is searched for is counted, and what nobody finds becomes a task", async () => {
  const reader = await site.open(withoutScript);
  for (const _ of [1, 2, 3]) await reader.goto("/cerca?q=zzyzx+qqwrt");
  for (const _ of [1, 2, 3]) await reader.goto("/cerca?q=doppia+residenza+sospesa");
  await reader.goto("/cerca?q=certificato+di+RSSMRA80A01H501U");

  const page = await site.open(withoutScript);
  await site.signIn(page, "supervisore");
  await page.locator(".account-menu summary").click();
  await page.locator(".account-panel").getByRole("link", { name: "Ricerche" }).click();
  await page.getByRole("heading", { level: 1, name: "Ricerche" }).waitFor();
  const opened = page.getByRole("row").filter({ hasText: "doppia residenza sospesa" });
  expect(await opened.getByRole("cell").nth(0).textContent()).toBe("3");
  expect(await page.getByText("RSSMRA", { exact: false }).count()).toBe(0);
  await page.getByRole("link", { name: "Senza risultati" }).click();
  await page.getByRole("button", { name: "Crea attività sui testi per «zzyzx qqwrt»" }).click();
  await page.getByText("Attività creata").waitFor();
  expect(
    await page.getByRole("row").filter({ hasText: "zzyzx qqwrt" }).getByText("Già fra le segnalazioni").count(),
  ).toBe(1);
  await page.goto("/amministrazione/segnalazioni");
  await page.getByRole("link", { name: "/cerca?q=zzyzx+qqwrt" }).click();
  await page.getByText("Dalle ricerche degli ultimi 30 giorni: «zzyzx qqwrt». Cercata 3 volte").waitFor();
});

test("who works for a comune finds its reserved threads by searching, nobody else does", async () => {
  const olga = await site.open(withoutScript);
  await site.signIn(olga, "referente");
  await olga.goto("/forum?vista=riservate");
  const title = (await olga.getByRole("main").locator("a[href*='/forum/t/']").first().textContent())?.trim() ?? "";
  expect(title).not.toBe("");
  const find = async (page: typeof olga) => {
    await page.goto(`/cerca?q=${encodeURIComponent(title)}`);
    return page.getByRole("main").locator("ol a", { hasText: title }).count();
  };
  await expect.poll(() => find(olga), { timeout: 20_000 }).toBe(1);
  const anonymous = await site.open(withoutScript);
  expect(await find(anonymous)).toBe(0);
  expect(await anonymous.content()).not.toContain(`>${title}<`);
});

test("results can be put in order and filtered without JavaScript; only staff are told why a result stands where it does", async () => {
  const page = await site.open(withoutScript);
  await page.goto("/cerca?q=residenza&fase=test&modalita=WS");
  await page.getByText("Prima ciò che è scritto per: Test, Web service.").waitFor();
  await page.getByRole("link", { name: "Solo testo" }).click();
  await page.getByLabel("Famiglie e convivenze").check();
  await page.getByRole("button", { name: "Applica filtri" }).click();
  const params = new URL(page.url()).searchParams;
  expect(Object.fromEntries(params)).toMatchObject({ ordine: "testo", argomento: "famiglie", fase: "test" });
  expect(await page.getByText("Perché questo risultato").count()).toBe(0);
  await site.signIn(page, "sogei");
  await page.goto("/cerca?q=residenza");
  await page.getByText("Perché questo risultato").first().click();
  await page
    .getByText(/Testo \d+,\d\d · Parole coperte 100/)
    .first()
    .waitFor();
});

test("what was searched for last is proposed by this browser, and forgotten when asked to", async () => {
  const page = await site.open();
  await page.goto("/faq");
  const dialog = page.getByRole("dialog", { name: "Ricerca rapida" });
  const openDialog = () => page.keyboard.press("Control+k");
  await openDialog();
  await dialog.getByRole("combobox").fill("smart card");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/cerca");
  await page.goto("/faq");
  await openDialog();
  await dialog.getByText("Ricerche recenti", { exact: true }).waitFor();
  expect(await audit(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === "smart card");
  await page.goto("/faq");
  await openDialog();
  await dialog.getByRole("button", { name: "Cancella le ricerche recenti" }).click();
  expect(await dialog.getByRole("option").count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem("anpr:ricerche"))).toBeNull();
});

test("the report is sound on every screen", async () => {
  const page = await site.open();
  await site.signIn(page, "sogei");
  for (const address of [
    "/redazione/ricerche",
    "/redazione/ricerche?vista=vuote&giorni=180",
    "/redazione/ricerche?solo_fase=scheda&giorni=7",
  ]) {
    await page.goto(address);
    expect(await audit(page)).toEqual([]);
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      expect(await sideways(page)).toEqual([]);
      expect(await clippedText(page)).toEqual([]);
    }
  }
});
