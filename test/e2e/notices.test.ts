import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { audit } from "../support/audit";
import { browsing } from "../support/browsing";
import { until } from "../support/waiting";

// A mailbox of its own: the demonstrations of other tests write mails, too.
const env = async () => ({ DATA_DIR: await mkdtemp(path.join(os.tmpdir(), "anpr-notices-")) });
const site = browsing({ demo: true, env });
const withoutScript = { javaScriptEnabled: false };

test("the Ministero writes a notice without JavaScript, previews and publishes it; everybody reads it, and it can be taken back", async () => {
  const page = await site.open(withoutScript);
  await site.signIn(page, "ministero");
  await page.goto("/avvisi");
  await page.getByRole("link", { name: "Scrivi un avviso" }).click();
  await page.getByLabel("Titolo").fill("Da lunedì il supporto risponde anche il sabato pomeriggio");
  await page.getByRole("button", { name: "Pubblica l'avviso" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Titolo").inputValue()).toContain("sabato pomeriggio");
  await page.getByLabel("In breve").fill("Il numero verde risponde il sabato fino alle 18:00.");
  await page.getByLabel("Testo", { exact: true }).fill("## Da quando\n\nDa lunedì, per **tutti** i comuni.\n");
  await page.locator("input[type=file]").setInputFiles({
    name: "orario.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Sabato, 8:00-18:00\n"),
  });
  await page.getByRole("button", { name: "Mostra l'anteprima" }).click();
  expect(await page.locator("#anteprima strong").textContent()).toBe("tutti");
  expect(await page.getByRole("checkbox", { name: /orario\.txt/ }).isChecked()).toBe(true);
  await page.getByLabel("Importante", { exact: false }).first().check();
  await page.getByRole("button", { name: "Pubblica l'avviso" }).click();
  await page.getByText("Avviso pubblicato, o programmato per la sua ora.").waitFor();

  const reader = await site.open(withoutScript);
  await reader.goto("/avvisi");
  await reader.getByRole("link", { name: "Da lunedì il supporto risponde anche" }).click();
  const file = await reader.request.get(
    (await reader.getByRole("link", { name: "orario.txt" }).getAttribute("href")) ?? "",
  );
  expect(await file.text()).toBe("Sabato, 8:00-18:00\n");
  const feed = await (await reader.request.get("/avvisi/feed.xml")).text();
  expect(feed).toContain("<title>Da lunedì il supporto risponde anche il sabato pomeriggio</title>");
  expect(feed).toContain("Servizi di notifica: Dal ");

  await page.getByLabel("Conferma: l'avviso è da ritirare").check();
  await page.getByRole("button", { name: "Ritira l'avviso" }).click();
  await page.getByText("Avviso ritirato.").waitFor();
  await reader.goto("/avvisi");
  expect(await reader.getByRole("link", { name: "Da lunedì il supporto" }).count()).toBe(0);
  expect((await reader.request.get("/avvisi/feed.xml")).ok()).toBe(true);
});

test("a referente finds what is to be confirmed on every page, and confirms it by keyboard", async () => {
  const page = await site.open();
  await site.signIn(page, "referente");
  await page.goto("/faq/pin-bloccato");
  const strip = page.getByRole("complementary", { name: "Avvisi da leggere" });
  await strip.getByRole("button", { name: "Nel giorno del subentro gli sportelli" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/avvisi/*sportelli*");
  expect(await audit(page)).toEqual([]);
  const confirm = page.getByRole("button", { name: /^Conferma la lettura per / });
  for (let left = await confirm.count(); left > 0; left -= 1) {
    await confirm.first().focus();
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  }
  await page
    .getByText(/: lettura confermata da Rino Referenti/)
    .first()
    .waitFor();
  expect(await strip.getByRole("button", { name: "Nel giorno del subentro gli sportelli" }).count()).toBe(0);

  const author = await site.open();
  await site.signIn(author, "ministero");
  for (const address of [
    "/avvisi/nuovo",
    "/avvisi/disservizi/nuovo",
    "/account/notifiche",
    "/demo/posta/anteprime/riepilogo",
  ]) {
    await author.goto(address);
    expect(await audit(author), address).toEqual([]);
  }
  await author.goto("/avvisi/gestione");
  await author.getByRole("link", { name: "Nel giorno del subentro gli sportelli" }).click();
  await author.getByRole("heading", { name: "Conferme di lettura" }).waitFor();
  expect(await audit(author)).toEqual([]);
  const href = await author.getByRole("link", { name: /^Scarica chi ha confermato/ }).getAttribute("href");
  expect(await (await author.request.get(href ?? "")).text()).toMatch(/;sì;.*;Rino Referenti;/);
});

test("an open page hears of an important notice at once, and an outage stands on every page from the moment it is written", async () => {
  const open = await site.open();
  await site.signIn(open, "operatore");
  await open.goto("/faq");
  const author = await site.open(withoutScript);
  await site.signIn(author, "sogei");
  await author.goto("/avvisi/nuovo");
  await author.getByLabel("Titolo").fill("Il servizio 4005 va richiamato una volta sola");
  await author.getByLabel("In breve").fill("Chi ripete la chiamata riceve due notifiche uguali.");
  await author.getByLabel("Testo", { exact: true }).fill("Non ripetere la chiamata: la risposta arriva da sola.");
  await author.getByLabel("Importante", { exact: false }).first().check();
  await author.getByRole("button", { name: "Pubblica l'avviso" }).click();
  await author.getByText("Avviso pubblicato, o programmato per la sua ora.").waitFor();
  await open.getByRole("button", { name: "Il servizio 4005 va richiamato" }).waitFor();

  const reader = await site.open();
  await reader.goto("/privacy");
  await author.goto("/avvisi/disservizi/nuovo");
  await author.getByLabel("Servizio").selectOption("ws");
  await author.getByLabel("Che cosa non funziona").fill("I web service non rispondono: riprova tra un'ora.");
  const now = new Date(Date.now() - 60_000).toLocaleString("sv-SE", { timeZone: "Europe/Rome" });
  await author.getByLabel("Inizio: giorno").fill(now.slice(0, 10));
  await author.getByLabel("Inizio: ora").fill(now.slice(11, 16));
  await author.getByRole("button", { name: "Salva il disservizio" }).click();
  await author.getByText("Disservizio salvato.").waitFor();
  await reader.goto("/privacy");
  await reader.getByRole("complementary", { name: "Stato dei servizi ANPR" }).waitFor();
  await reader.goto("/avvisi/disservizi");
  await reader.getByText("I web service non rispondono").waitFor();
  expect(await audit(reader)).toEqual([]);
});

test("mails are turned off by one press of a mail program, never by looking at the link", async () => {
  const author = await site.open(withoutScript);
  await site.signIn(author, "ministero");
  await author.goto("/avvisi/nuovo");
  await author.getByLabel("Titolo").fill("Corso di aggiornamento a Ivrea");
  await author.getByLabel("In breve").fill("Due mattine di corso per i comuni della provincia.");
  await author.getByLabel("Testo", { exact: true }).fill("Il corso è gratuito e si tiene in Prefettura.");
  await author.locator('input[name="fase-test"]').check();
  await author.locator('input[name="modalita-WS"]').check();
  await author.getByRole("button", { name: "Pubblica l'avviso" }).click();
  await author.getByText("Avviso pubblicato, o programmato per la sua ora.").waitFor();

  const page = await site.open();
  const olga = page.locator("li", { hasText: "olga.operosi@comune.example" });
  const mail = olga.getByRole("link", { name: "Corso di aggiornamento a Ivrea" });
  await until("the mail is there", async () => {
    await page.goto("/demo/posta");
    return (await mail.count()) > 0;
  });
  await mail.click();
  const href = await page.getByRole("link", { name: "Non ricevere più e-mail come questa" }).getAttribute("href");
  const link = new URL(href ?? "", site.url).href;
  const mode = async () => {
    const own = await site.open(withoutScript);
    await site.signIn(own, "operatore");
    await own.goto("/account/notifiche");
    return own.getByLabel("Altri avvisi").inputValue();
  };
  await page.goto(link);
  await page.getByRole("button", { name: "Non inviarmi più e-mail come questa" }).waitFor();
  expect(await audit(page)).toEqual([]);
  expect(await mode()).toBe("subito");
  // As a mail program does: no cookie, no page it comes from.
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await fetch(link, { method: "POST", body })).ok).toBe(true);
  expect(await mode()).toBe("mai");
  expect((await fetch(`${link}x`, { method: "POST", body })).status).toBe(404);
});
