import type { APIRequestContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Persona } from "../../app/features/demo/personas";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { until } from "../support/waiting";

const site = browsing({ demo: true });
const withoutScript = { javaScriptEnabled: false };

/** Host of the rooms and recordings of the demonstration. */
const SECRET = "incontri.example";
/** These lead to such a host, and say so in a header only. */
const DOORS = /^\/web-conference\/(stanza|registrazioni)/;
/** Months and weeks go on for ever, and conferences are on them as on the list. */
const ENDLESS = /[?&](giorno|dopo|fase)=/;

/** Everything about web-conferences that is linked from some pages, and from what is linked there; with its text. */
async function crawl(request: APIRequestContext, starts: readonly string[], most = 25): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path && found.size < most; path = waiting.shift()) {
    if (found.has(path) || DOORS.test(path) || ENDLESS.test(path)) continue;
    const answer = await request.get(path, { maxRedirects: 0 });
    const text = `${JSON.stringify(answer.headers())}\n${await answer.text()}`;
    found.set(path, text);
    for (const [, href = ""] of text.matchAll(/href="(\/web-conference[^"#]*)/g))
      waiting.push(href.replaceAll("&amp;", "&"));
  }
  return found;
}

const STARTS: Record<Persona | "nobody", readonly string[]> = {
  nobody: ["/", "/web-conference", "/web-conference/calendario.ics", "/sitemap.xml"],
  operatore: ["/web-conference/prenotazioni", "/comune", "/", "/notifiche"],
  referente: [],
  sogei: ["/web-conference/gestione", "/web-conference/sale"],
  supervisore: [],
  ministero: [],
  prefettura: ["/web-conference/riunioni"],
  "software-house": [],
  admin: ["/amministrazione/registro.csv"],
};

test("the address of a room is nowhere but behind the entrance, and nobody of another comune is anywhere a comune looks", async () => {
  for (const [who, starts] of Object.entries(STARTS)) {
    if (!starts.length) continue;
    const page = await site.open(withoutScript);
    if (who !== "nobody") await site.signIn(page, who as Persona);
    const texts = await crawl(page.request, starts);
    expect(texts.size).toBeGreaterThan(starts.length - 1);
    for (const [path, text] of texts) {
      expect(text.includes(SECRET), `${who} reads a room's address in ${path}`).toBe(false);
      if (who === "operatore") expect(text, path).not.toMatch(/anagrafe\.\d{6}@/);
    }
  }
  const page = await site.open(withoutScript);
  await site.signIn(page, "operatore");
  await page.goto("/web-conference/prenotazioni");
  await page.getByRole("button", { name: "Crea il tuo indirizzo" }).click();
  const feed = new URL((await page.locator(".feed-address").getAttribute("href")) ?? "");
  const calendar = await (await page.request.get(`${feed.pathname}${feed.search}`)).text();
  expect(calendar).toContain("BEGIN:VEVENT");
  const form = { headers: { origin: new URL(site.url).origin } };
  const mine = await (await page.request.post("/account/dati.json", form)).text();
  expect(mine).toContain("prenotazioni");
  await page.goto("/demo/posta");
  const mails = await crawl(page.request, await page.getByRole("main").getByRole("link").evaluateAll(hrefs), 30);
  for (const text of [calendar, mine, ...mails.values()]) expect(text).not.toContain(SECRET);

  await page.goto("/web-conference");
  await page.getByRole("link", { name: "Domande e risposte sulle prove", exact: true }).click();
  const entrance = `${new URL(page.url()).pathname}/partecipa`;
  const door = await doorOf(page.request, entrance);
  const answer = await page.request.get(door, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([302, expect.stringContaining(SECRET)]);
  for (const secret of [SECRET, feed.searchParams.get("chiave"), door.split("codice=")[1]])
    expect(site.log()).not.toContain(secret);
});

/** Presses the button of an entrance; the page that comes opens the room by itself, and does not say where it is. */
async function doorOf(request: APIRequestContext, entrance: string): Promise<string> {
  const form = { headers: { origin: new URL(site.url).origin }, maxRedirects: 0 };
  const { location = "" } = (await request.post(entrance, form)).headers();
  const page = await (await request.get(location)).text();
  expect(page).not.toContain(SECRET);
  return /\/web-conference\/stanza\?codice=[^"]+/.exec(page)?.[0] ?? "";
}

const hrefs = (links: Element[]) => links.map((link) => link.getAttribute("href") ?? "");

test("without JavaScript: who was there votes and reads what was handed out; staff correct who was, and open a question as a thread", async () => {
  const page = await site.open(withoutScript);
  await site.signIn(page, "operatore");
  await page.goto("/web-conference/prenotazioni");
  await page.getByRole("link", { name: "Le tabelle di decodifica" }).click();
  await page.getByRole("button", { name: "Molto utile" }).click();
  await page.getByText("Il tuo voto: Molto utile.").waitFor();
  const file = await page.getByRole("link", { name: "domande-e-risposte.txt" }).getAttribute("href");
  expect((await page.request.get(file ?? "")).status()).toBe(200);
  const anybody = await site.open(withoutScript);
  expect((await anybody.request.get(file ?? "", { maxRedirects: 0 })).status()).toBe(303);

  const sogei = await site.open(withoutScript);
  await site.signIn(sogei, "sogei");
  await sogei.goto("/web-conference/gestione");
  await sogei.getByRole("link", { name: "Le tabelle di decodifica" }).click();
  await sogei.getByLabel("Presenza di Olga Operosi").selectOption("Assente");
  await sogei.getByRole("button", { name: "Salva le presenze" }).click();
  await sogei.getByText("Presenze salvate.").waitFor();
  await page.reload();
  await page.getByText("L'attestato c'è quando la presenza è registrata.").waitFor();

  await sogei.getByRole("button", { name: "Apri una discussione nel forum" }).first().click();
  await sogei.getByText("La domanda è una discussione del forum").waitFor();
  await sogei.getByRole("link", { name: "Vedi la discussione" }).click();
  await sogei.getByText("Il gestionale aggiorna le tabelle una volta l'anno").first().waitFor();
});

test("without JavaScript: a Prefettura proposes, the Ministero agrees, the comune reads; a guest enters by their link", async () => {
  const prefettura = await site.open(withoutScript);
  await site.signIn(prefettura, "prefettura");
  await prefettura.goto("/prefettura");
  await prefettura.getByRole("link", { name: "Riunioni con i comuni" }).click();
  await prefettura.getByLabel("Titolo").fill("Riunione sui test");
  await prefettura.getByLabel("Giorno").fill("2020-01-08");
  await prefettura.getByRole("checkbox", { name: /^Ivrea/ }).check();
  await prefettura.getByRole("button", { name: "Proponi la riunione" }).click();
  await prefettura.getByRole("alert").waitFor();
  expect(await prefettura.getByRole("checkbox", { name: /^Ivrea/ }).isChecked()).toBe(true);
  await prefettura.getByLabel("Di che cosa si parla").fill("Ostacoli e date dei test, comune per comune.");
  await prefettura.getByLabel("Giorno").fill("2099-01-08");
  await prefettura.getByRole("button", { name: "Proponi la riunione" }).click();
  await prefettura.getByText("Riunione proposta. Il Ministero è stato avvisato.").waitFor();

  const ministero = await site.open(withoutScript);
  await site.signIn(ministero, "ministero");
  await ministero.goto("/web-conference/gestione");
  await ministero.getByRole("link", { name: "Riunione sui test" }).waitFor();
  await ministero.getByRole("link", { name: "Riunione sulle smart card" }).click();
  await ministero.getByRole("button", { name: "Accogli e pubblica" }).click();
  await ministero.getByText("Riunione pubblicata. I comuni chiamati sono stati avvisati.").waitFor();
  const operatore = await site.open(withoutScript);
  await site.signIn(operatore, "operatore");
  await operatore.goto("/comune");
  await operatore.getByRole("region", { name: "Web-conference" }).getByText("Le prenotazioni del comune").waitFor();
  await operatore.goto("/web-conference");
  await operatore.getByRole("link", { name: "Riunione sulle smart card", exact: true }).click();
  await operatore
    .getByRole("link", { name: /^Prenota/ })
    .first()
    .waitFor();

  await ministero.goto("/web-conference/gestione");
  await ministero.getByRole("link", { name: "Domande e risposte sulle prove" }).click();
  await ministero.getByLabel("Nome e cognome").fill("Gino Ospite");
  await ministero.getByLabel("Ente").fill("AgID");
  await ministero.getByLabel("E-mail").fill("gino.ospite@agid.example");
  await ministero.getByRole("button", { name: "Invita l'ospite" }).click();
  await ministero.getByText("Invito inviato.").waitFor();
  const guest = await site.open(withoutScript);
  const mail = guest.getByText("gino.ospite@agid.example");
  await until("the invitation is in the mailbox", async () => {
    await guest.goto("/demo/posta");
    return (await mail.count()) > 0;
  });
  await guest.getByRole("link", { name: "Invito: Domande e risposte sulle prove" }).first().click();
  const href = await guest.locator('a[href*="/web-conference/ospite?codice="]').first().getAttribute("href");
  const way = new URL(href ?? "", site.url);
  const mine = `${way.pathname}${way.search}`;
  await guest.goto(mine);
  await guest.getByRole("button", { name: "Entra nella web-conference" }).waitFor();
  expect(await doorOf(guest.request, mine)).toContain("codice=");
  const late = await site.open(withoutScript);
  await late.goto(mine);
  await late.getByText("Questo link è già stato usato da un altro dispositivo.").waitFor();
  expect(site.log()).not.toContain(way.searchParams.get("codice"));
});

const PAGES: Partial<Record<Persona, ((page: Page) => Promise<unknown>)[]>> = {
  referente: [
    (page) => page.goto("/web-conference/prenotazioni?comune=001125"),
    (page) => page.getByRole("link", { name: "Scegliere la modalità di accesso" }).click(),
    (page) => page.getByRole("link", { name: "Apri l'attestato" }).click(),
  ],
  prefettura: [(page) => page.goto("/web-conference/riunioni?situazione=subentro")],
  sogei: [
    (page) => page.goto("/web-conference/gestione"),
    (page) => page.getByRole("link", { name: "Scegliere la modalità di accesso" }).click(),
  ],
};

test("the pages are accessible and fit every screen", async () => {
  for (const [persona, steps] of Object.entries(PAGES)) {
    const page = await site.open();
    await site.signIn(page, persona as Persona);
    for (const step of steps) {
      await step(page);
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        await page.reload();
        const { pathname } = new URL(page.url());
        const faults = [await audit(page), await sideways(page), await clippedText(page)];
        expect([pathname, ...faults]).toEqual([pathname, [], [], []]);
      }
    }
  }
});
