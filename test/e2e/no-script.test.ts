import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { PAGES } from "../support/pages";

const site = browsing();
const withoutScript = { javaScriptEnabled: false };
const CHOICE = "fase=test&modalita=WS";

describe("without JavaScript", () => {
  it("from the choice of stage and modality to a guide, a vote and a comment", async () => {
    const page = await site.open(withoutScript);
    await page.goto("/");
    expect(await contextBar(page).count()).toBe(0);

    await page.getByRole("link", { name: /^3 di 5 Test/ }).click();
    await page.getByRole("radio", { name: "WS", exact: true }).check();
    await page.getByRole("button", { name: "Applica" }).click();
    expect(page.url()).toContain(`?${CHOICE}`);
    expect(await contextBar(page).textContent()).toMatch(/Test.*WS Web service/);
    expect(await linksThatForget(page)).toEqual([]);

    await searchFor(page, "preparare il file di subentro");
    expect(new URL(page.url()).searchParams.get("modalita")).toBe("WS");
    expect(await linksThatForget(page)).toEqual([]);
    await page.getByRole("main").getByRole("link", { name: "Preparare il file di subentro" }).first().click();

    const [mine, other] = await page.locator("details.modality").all();
    expect(await mine?.textContent()).toMatch(
      /Web service\s+la tua modalità[\s\S]*Se vuoi inviare l'APR con i web service/,
    );
    expect(await other?.locator(".modality-body").isVisible()).toBe(false);
    await other?.locator("summary").click();
    expect(await other?.textContent()).toContain("Il gestionale non deve cambiare per il subentro");
    expect(await linksThatForget(page)).toEqual([]);

    await page.getByRole("button", { name: "No", exact: true }).click();
    await page.getByRole("heading", { name: "Grazie della risposta" }).waitFor();
    await page.getByLabel("Vuoi aggiungere qualcosa?").fill("Manca un esempio per due file.");
    await page.getByRole("button", { name: "Invia il commento" }).click();
    await page.getByText("Commento registrato. Grazie.").waitFor();
    await page.getByRole("link", { name: "Torna alla pagina" }).click();
    expect(new URL(page.url()).pathname).toBe("/manuali/test-e-presubentro/preparare-il-file");
    expect(new URL(page.url()).search).toBe(`?${CHOICE}`);
  });

  it("the reader who takes the choice back reads the same page for everybody", async () => {
    const page = await site.open(withoutScript);
    await page.goto(`/comuni?nome=reggio&${CHOICE}`);
    await page.getByRole("link", { name: "mostra tutto" }).click();
    expect(await contextBar(page).count()).toBe(0);
    expect(await page.getByLabel("Nome o codice").inputValue()).toBe("reggio");
  });

  it("a suggestion without its text comes back with what was typed, then is sent", async () => {
    const page = await site.open(withoutScript);
    await page.goto("/faq/pin-bloccato");
    await page.getByRole("link", { name: "Suggerisci una modifica" }).click();
    const text = page.getByLabel("Che cosa cambieresti, o che cosa non funziona");
    const send = page.getByRole("button", { name: "Invia la segnalazione" });
    expect(await page.getByLabel("Pagina").inputValue()).toBe("/faq/pin-bloccato");

    await send.click();
    await page.getByRole("alert").waitFor();
    expect(await text.inputValue()).toBe("");
    expect(await page.getByLabel("Pagina").inputValue()).toBe("/faq/pin-bloccato");

    await text.fill("Il PUK");
    await send.click();
    const summary = page.getByRole("alert");
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await text.inputValue()).toBe("Il PUK");
    expect(await describedBy(page, "#testo")).toContain("Scrivi almeno dieci caratteri");
    await summary.getByRole("link", { name: "Scrivi almeno dieci caratteri" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("testo");

    await text.fill("Il PUK non arriva più per e-mail ma nella busta.");
    await send.click();
    await page.getByRole("heading", { name: "Segnalazione ricevuta" }).waitFor();
    await page.getByRole("link", { name: "Torna alla pagina" }).click();
    await page.getByRole("heading", { level: 1, name: /PIN sbagliato/ }).waitFor();
  });

  it("the questions are filtered by stage and topic, and all of them come back", async () => {
    const page = await site.open(withoutScript);
    await page.goto("/faq");
    const questions = page.getByRole("main").locator(".entry");
    const all = await questions.count();
    await page.getByRole("group", { name: "Fase" }).getByLabel("A regime").check();
    await page.getByRole("group", { name: "Argomento" }).getByLabel("AIRE", { exact: true }).check();
    await page.getByRole("button", { name: "Applica filtri" }).click();
    const left = await questions.count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    expect(await page.getByRole("status").textContent()).toMatch(new RegExp(`^${left} domand[ea] con questi filtri$`));
    expect(await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()).toEqual(["AIRE"]);
    expect(await page.getByLabel("A regime").isChecked()).toBe(true);

    await page.getByRole("link", { name: "Togli i filtri" }).click();
    expect(await questions.count()).toBe(all);
  });

  it("the filters of a narrow screen open under their name", async () => {
    const page = await site.open({ ...withoutScript, viewport: SCREENS[1] });
    await page.goto("/codici");
    const filters = page.getByRole("group", { name: "Effetto" });
    expect(await filters.isVisible()).toBe(false);
    await page.getByText("Filtri", { exact: true }).click();
    await filters.getByLabel("Bloccante", { exact: true }).check();
    await page.getByRole("button", { name: "Applica filtri" }).click();
    expect(page.url()).toContain("gravita=bloccante");
    const effects = await page.getByRole("row").locator("td:nth-child(3)").allTextContents();
    expect(new Set(effects)).toEqual(new Set(["Bloccante"]));
  });

  it.each(["en 306", "EN-306", "en306"])(
    "the code written «%s» arrives, on top of the results and by its address",
    async (written) => {
      const page = await site.open(withoutScript);
      await page.goto("/manuali");
      await searchFor(page, written);
      const first = page.getByRole("main").locator("h2 a, h3 a").first();
      expect(await first.getAttribute("href")).toBe("/codici/EN306");
      await page.getByText("Codice esatto").waitFor();
      await first.click();
      expect(await page.getByRole("main").textContent()).toMatch(/^EN306/);
      await page.goto(`/codici/${encodeURIComponent(written)}`);
      expect(new URL(page.url()).pathname).toBe("/codici/EN306");
    },
  );

  it("words that find nothing lead to the form that asks for the missing answer", async () => {
    const page = await site.open(withoutScript);
    await page.goto("/cerca?q=zzzzzqqqq");
    await page.getByRole("heading", { level: 1, name: "Nessun risultato" }).waitFor();
    await page.getByRole("link", { name: /^Segnala che manca una risposta/ }).click();
    expect(await page.getByLabel("Che cosa cambieresti").inputValue()).toContain("«zzzzzqqqq»");
  });
});

describe("the comuni without JavaScript", () => {
  it.each([
    ["forli", "Forlì"],
    ["sant’agata bolognese", "Sant'Agata Bolognese"],
    ["bolgna", "Bologna"],
    ["037006", "Bologna"],
  ])("«%s» finds %s", async (typed, name) => {
    const page = await site.open(withoutScript);
    await page.goto("/comuni");
    await page.getByLabel("Nome o codice").fill(typed);
    await page.getByRole("button", { name: "Cerca comuni" }).click();
    const found = page.getByRole("main").getByText(name, { exact: true }).first();
    expect(await found.isVisible()).toBe(true);
  });

  it("the list of a province goes on, goes back, and is downloaded with its filter", async () => {
    const page = await site.open(withoutScript);
    await page.goto("/comuni");
    await page.getByLabel("Provincia").selectOption({ label: "Bologna (BO)" });
    await page.getByRole("button", { name: "Cerca comuni" }).click();
    const names = () => page.getByRole("rowheader").allTextContents();
    const total = Number(/\d+/.exec((await page.getByRole("status").first().textContent()) ?? "")?.[0]);
    const first = await names();
    await page.getByRole("link", { name: "Pagina successiva" }).click();
    const second = await names();
    expect(first.length + second.length).toBe(total);
    expect(first.filter((name) => second.includes(name))).toEqual([]);
    expect(await page.getByLabel("Provincia").inputValue()).toBe("BO");

    const csv = await page.getByRole("link", { name: /CSV/ }).first().getAttribute("href");
    const answer = await page.request.get(csv ?? "");
    expect(answer.headers()["content-type"]).toContain("text/csv");
    expect((await answer.text()).trim().split("\n")).toHaveLength(total + 1);

    await page.getByRole("link", { name: "Pagina precedente" }).click();
    expect(await names()).toEqual(first);
  });
});

describe.each(Object.entries(PAGES))("%s without JavaScript", (_name, address) => {
  it("has one main heading, a title of its own and a breadcrumb that leads back", async () => {
    const page = await site.reuse(withoutScript);
    await page.goto(address);
    const headings = page.getByRole("heading", { level: 1 });
    expect(await headings.count()).toBe(1);
    expect(await headings.isVisible()).toBe(true);
    expect(await page.title()).toMatch(/ANPR Supporto/);
    expect(await page.locator("html").getAttribute("lang")).toBe("it");
    if (new URL(page.url()).pathname === "/") return;

    const crumbs = page.getByRole("navigation", { name: "Percorso" });
    expect(await crumbs.locator("[aria-current=page]").count()).toBe(1);
    const hrefs = await crumbs.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hrefs[0]).toMatch(/^\/(\?|$)/);
    for (const href of hrefs) expect((await page.request.get(href ?? "")).status()).toBe(200);
  });
});

it("the menu of a narrow screen opens and leads to each part of the site", async () => {
  const page = await site.open({ ...withoutScript, viewport: SCREENS[1] });
  await page.goto("/");
  const menu = page.getByRole("navigation", { name: "Principale, schermo stretto" });
  expect(await menu.isVisible()).toBe(false);
  await page.getByText("Menu", { exact: true }).click();
  expect(await menu.getByRole("link").allTextContents()).toEqual([
    "Manuali",
    "FAQ",
    "Codici di esito",
    "Forum tecnico",
    "Web-conference",
    "Avvisi",
    "Comuni",
    "Avanzamento",
  ]);
  await menu.getByRole("link", { name: "Codici di esito" }).click();
  await page.getByRole("heading", { level: 1, name: "Codici di esito" }).waitFor();
});

function contextBar(page: Page) {
  return page.getByRole("complementary", { name: "Per chi stai leggendo" });
}

async function searchFor(page: Page, words: string): Promise<void> {
  const box = page.getByRole("search", { name: "Cerca nel sito" });
  await box.getByRole("searchbox").fill(words);
  await box.getByRole("button", { name: "Cerca" }).click();
}

/** Links to reading pages that lose the stage and modality, but for those that are there to lose them. */
function linksThatForget(page: Page): Promise<string[]> {
  return page.evaluate((choice) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")];
    const reading =
      /^\/((manuali|faq|codici|avvisi(?!\/feed\.xml)|comuni|cerca)(\/.*)?|privacy|note-legali|accessibilita|mappa-del-sito)?$/;
    const forgets = ({ pathname, search }: HTMLAnchorElement) => reading.test(pathname) && !search.includes(choice);
    return links
      .filter((link) => forgets(link) && !link.closest(".context-bar, .facets, .stage-rail"))
      .map((link) => link.getAttribute("href") ?? "");
  }, CHOICE);
}

function describedBy(page: Page, field: string): Promise<string> {
  return page.locator(field).evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}
