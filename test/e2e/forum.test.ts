import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { audit, sideways } from "../support/audit";
import { browsing } from "../support/browsing";
import { until } from "../support/waiting";

const site = browsing({ demo: true });
const WITHOUT = { javaScriptEnabled: false };

/** From a question with a picture and a code to its solution, found by search: each step by the person it is for. */
async function journey(title: string, options: { javaScriptEnabled?: boolean }): Promise<void> {
  const hasScript = options.javaScriptEnabled !== false;
  const olga = await site.open(options);
  await site.signIn(olga, "operatore");
  await olga.goto("/forum/nuova");
  await olga.getByLabel("Titolo").fill(title);
  await olga.getByLabel("Categoria").selectOption("anomalie");
  await olga.getByLabel("Ambiente").selectOption("test");
  await olga.getByLabel("Codici di esito").fill("EN480");
  await olga
    .getByRole("textbox", { name: "La domanda" })
    .fill("La casa famiglia ha solo l'indirizzo e ANPR risponde EN480.\n\n");
  if (hasScript) await pastePicture(olga);
  else await attachPicture(olga);
  if (!hasScript) {
    await olga.getByRole("button", { name: "Continua" }).click();
    await olga.getByText("Forse c'è già la risposta").waitFor();
    expect(await olga.locator(".answers a[href*='EN480']").count()).toBeGreaterThan(0);
  } else await olga.locator("[data-answers] a").first().waitFor();
  await olga.getByRole("button", { name: "Pubblica la domanda" }).click();
  await olga.getByText("La domanda è pubblicata").waitFor();
  const address = new URL(olga.url()).pathname;
  expect(await olga.getByRole("img", { name: "Messaggio di errore EN480" }).count()).toBe(1);
  expect(await olga.locator("#m-1 a.code-chip", { hasText: "EN480" }).count()).toBe(1);

  const rino = await site.open(options);
  await site.signIn(rino, "referente");
  await rino.goto(address);
  await rino.getByRole("button", { name: "Anch'io" }).click();
  await rino.getByText("1 comune ha").waitFor();
  expect(await rino.getByText("Il dettaglio compare da 3 comuni in su.").isVisible()).toBe(true);

  const sara = await site.open(options);
  await site.signIn(sara, "sogei");
  await sara.goto("/supporto");
  await sara.getByRole("link", { name: title }).click();
  await sara.getByLabel("Scrivi una nota").fill("Ornitorinco: sentito il collega del tracciato.");
  await sara.getByRole("button", { name: "Aggiungi la nota" }).click();
  await sara.getByText("Nota aggiunta.").waitFor();
  await sara.emulateMedia({ media: "print" });
  expect(await sara.getByText("sentito il collega").isVisible()).toBe(false);
  await sara.emulateMedia({ media: null });
  const answer = sara.getByRole("textbox", { name: "La tua risposta" });
  await answer.fill("Scrivete come denominazione l'indirizzo, preceduto da «Casa famiglia».");
  await sara.getByLabel("Risposta pronta").selectOption({ label: "Anomalia da correggere nel gestionale" });
  await sara.getByRole("button", { name: "Inserisci nel testo" }).click();
  const filled = /preceduto da «Casa famiglia».\n\nL'esito EN480 indica .* Si corregge in Anagrafe Facile,/;
  await until("the canned reply is in the text", async () => filled.test(await answer.inputValue()));
  await rino.getByLabel("La tua risposta").fill("Anche da noi: aspettiamo la risposta di Sogei.");
  await rino.getByRole("button", { name: "Pubblica la risposta" }).click();
  await rino.locator("#m-2").waitFor();
  if (hasScript) {
    await sara.getByRole("button", { name: "Anteprima" }).click();
    await sara.locator("#anteprima .prose", { hasText: "preceduto da" }).waitFor();
  }
  await sara.getByRole("button", { name: "Pubblica la risposta" }).click();
  await sara.getByText("Intanto è arrivato un altro messaggio").waitFor();
  expect(await sara.locator(".meanwhile").innerText()).toContain("aspettiamo la risposta di Sogei");
  expect(await answer.inputValue()).toMatch(filled);
  await sara.getByRole("button", { name: "Pubblica la risposta" }).click();
  await sara.locator("#m-3").getByText("Risposta ufficiale").waitFor();
  await sara.goto("/supporto?coda=comune");
  expect(await sara.getByRole("link", { name: title }).count()).toBe(1);

  if (hasScript) await olga.locator("[data-news]").waitFor({ state: "visible" });
  await olga.goto(address);
  expect(await olga.content()).not.toContain("Ornitorinco");
  await olga.locator("#m-3 summary").filter({ hasText: "È la soluzione" }).click();
  await olga.locator("#m-3").getByLabel("Per chi vale").fill("case famiglia senza nome");
  await olga.locator("#m-3").getByRole("button", { name: "È la soluzione" }).click();
  await olga.locator(".post-solution").getByText("Soluzione accettata").waitFor();

  const reader = await site.open(options);
  await until("the thread is found", async () => {
    await reader.goto(`/cerca?q=${encodeURIComponent(title)}`);
    return (await reader.getByRole("main").getByRole("link", { name: title }).count()) > 0;
  });
  await reader.goto(address);
  expect(await reader.locator(".thread-meta").getByText("Risolta").count()).toBe(1);
  expect(await reader.content()).not.toMatch(/Olga Operosi|Ornitorinco/);
  await reader.goto("/cerca?q=ornitorinco");
  expect(await reader.getByRole("main").getByRole("link", { name: title }).count()).toBe(0);
  await reader.goto(address);
  // A picture is for everybody only when its author has looked it through.
  expect(
    (await reader.getByText("Immagine non ancora pubblica").count()) + (await reader.locator(".post img").count()),
  ).toBe(hasScript ? 1 : 0);
}

async function pastePicture(page: Page): Promise<void> {
  const picture = (await somePicture()).toString("base64");
  await page.getByRole("textbox", { name: "La domanda" }).evaluate((area, base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], "schermata.png", { type: "image/png" }));
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, picture);
  const alternative = page.getByLabel("Che cosa mostra l'immagine? Una frase per chi non la vede.");
  await alternative.waitFor();
  await page.getByRole("button", { name: "Inserisci l'immagine" }).click();
  await page.getByText("Scrivi che cosa mostra l'immagine.").waitFor();
  await alternative.fill("Messaggio di errore EN480");
  await page.getByRole("button", { name: "Inserisci l'immagine" }).click();
}

async function attachPicture(page: Page): Promise<void> {
  await page.getByText("Allega file o immagini").click();
  await page
    .getByLabel("Allegati")
    .setInputFiles({ name: "schermata.png", mimeType: "image/png", buffer: await somePicture() });
  await page.getByLabel("Che cosa mostra l'immagine").fill("Messaggio di errore EN480");
}

const somePicture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#0066cc" } })
    .png()
    .toBuffer();

describe("a question", () => {
  it("is asked with a pasted picture, shared, answered officially, solved and found", async () => {
    await journey("Casa famiglia senza denominazione e codice EN480", {});
  });

  it("does all of it without JavaScript", async () => {
    await journey("Convivenza priva di denominazione, esito EN480", WITHOUT);
  });

  it("keeps its text on the server while it is written, and back after the browser was closed", async () => {
    const first = await site.open();
    await site.signIn(first, "ministero");
    await first.goto("/forum/nuova");
    await first.getByRole("textbox", { name: "La domanda" }).fill("Un testo cominciato e non finito");
    await first.getByText(/Bozza salvata alle/).waitFor();
    const second = await site.open(WITHOUT);
    await site.signIn(second, "ministero");
    await second.goto("/forum/nuova");
    expect(await second.getByRole("textbox", { name: "La domanda" }).inputValue()).toBe(
      "Un testo cominciato e non finito",
    );
  });
});

const HOSTILE = [
  "<script>document.title='BUCATO'</script><img src=x onerror=\"document.title='BUCATO'\">",
  "[clic](javascript:document.title='BUCATO') [due](java&#10;script:document.title='BUCATO') [tre](data:text/html,<script>1</script>)",
  "![x](https://evil.example/pixel.png) ![y\" onerror=\"document.title='BUCATO'](/allegati/nessuno)",
  '<svg onload="document.title=\'BUCATO\'"><math><mtext></form><form><mglyph><style></math><img src onerror=document.title="BUCATO">',
  "```\"><img src=x onerror=document.title='BUCATO'>\n<svg/onload=document.title='BUCATO'>\n```",
  "| <img src=x onerror=document.title='BUCATO'> |\n| --- |\n| [a](vbscript:x) |",
  "<noscript><p title=\"</noscript><img src=x onerror=document.title='BUCATO'>\">",
  "EC075\" onmouseover=\"document.title='BUCATO' @olga.operosi<b>",
].join("\n\n");

describe("hostile text", () => {
  it("and hostile file names run nothing, also when the page is parsed again and nothing but the sanitiser protects it", async () => {
    const olga = await site.open({ bypassCSP: true });
    await site.signIn(olga, "operatore");
    await olga.goto("/forum/nuova");
    await olga.getByLabel("Titolo").fill("<img src=x onerror=document.title='BUCATO'> titolo ostile");
    await olga.getByLabel("Categoria").selectOption("aire");
    await olga.getByRole("textbox", { name: "La domanda" }).fill(HOSTILE);
    await olga.getByText("Allega file o immagini").click();
    const names = ["<img src=x onerror=document.title='BUCATO'>.txt", "..%2f..%2fpagina.html.txt", "a\u202Etxt.log"];
    await olga
      .getByLabel("Allegati")
      .setInputFiles(names.map((name) => ({ name, mimeType: "text/plain", buffer: Buffer.from("testo") })));
    await olga.getByRole("button", { name: "Anteprima" }).click();
    await olga.locator("#anteprima").waitFor();
    await expectHarmless(olga, "#anteprima");
    const publish = olga.getByRole("button", { name: /Pubblica la domanda|Continua/ });
    await publish.click();
    if (await publish.isVisible()) await publish.click();
    await olga.getByText("La domanda è pubblicata").waitFor();
    const address = new URL(olga.url()).pathname;
    const anonymous = await site.open({ bypassCSP: true });
    for (const page of [olga, anonymous]) {
      for (const path of [address, "/forum", "/forum/c/aire", "/cerca?q=titolo+ostile"]) {
        await page.goto(path);
        await expectHarmless(page);
      }
    }
    const feed = await anonymous.request.get(`${address.split("/").slice(0, 4).join("/")}/feed.xml`);
    expect(await feed.text()).not.toMatch(/<(img|script|svg)/);
  });
});

/** Nothing has run, nothing would: as the page is, and after the browser has written it out and read it again. */
async function expectHarmless(page: Page, root = "main"): Promise<void> {
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(sent.url()));
  const found = await page.evaluate(async (selector) => {
    const part = document.querySelector(selector);
    for (let again = 0; again < 2; again += 1) {
      if (part) part.innerHTML = `${part.innerHTML}`;
      // What a picture that fails to load would run, runs now.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    const all = [...(part?.querySelectorAll("*") ?? [])];
    const handlers = all.filter((element) => [...element.attributes].some(({ name }) => /^on/i.test(name)));
    const active = all.filter((element) =>
      /^(script|iframe|object|embed|style|link|base|meta)$/i.test(element.localName),
    );
    const links = all.filter(
      (element) => element instanceof HTMLAnchorElement && !/^(https?|mailto|tel):$/.test(element.protocol),
    );
    return {
      title: document.title,
      size: all.length,
      bad: [...handlers, ...active, ...links].map((each) => each.outerHTML),
    };
  }, root);
  expect(found.size).toBeGreaterThan(5);
  expect(found.title).not.toBe("BUCATO");
  expect(found.bad).toEqual([]);
  expect(asked.filter((url) => url.includes("evil.example"))).toEqual([]);
}

describe("pages of the forum for who is signed in", () => {
  it("have no fault that axe knows and fit a narrow screen", async () => {
    const page = await site.open();
    await site.signIn(page, "sogei");
    await page.goto("/forum");
    const [thread, reserved] = await Promise.all([
      page.getByRole("link", { name: /^EC075 su atti/ }).getAttribute("href"),
      page.getByRole("link", { name: "Errore di accesso con un certificato" }).first().getAttribute("href"),
    ]);
    const id = /\/t\/(\d+)\//.exec(reserved ?? "")?.[1];
    const forum = ["/forum", "/forum/nuova", thread, reserved, `/forum/gestione/${id}`, "/forum/segnalazioni"];
    const desk = ["", "?coda=sogei", `/discussioni/${id}`, "/risposte", "/risposte/1", "/squadre"];
    const addresses = [...forum, ...desk.map((part) => `/supporto${part}`)];
    for (const address of addresses) {
      await page.goto(address ?? "");
      expect(await audit(page), String(address)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sideways(page), String(address)).toEqual([]);
      await page.setViewportSize({ width: 1366, height: 768 });
    }
  });
});

describe("the keys of the desk", () => {
  it("do what their list says, never while somebody types, and can be switched off", async () => {
    const page = await site.open();
    await site.signIn(page, "sogei");
    await page.goto("/supporto?coda=sogei");
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    const titles = await page.locator(".queue tbody th a").allTextContents();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press("k");
    expect(await focused()).toBe(titles[0]);
    await page.keyboard.press("x");
    expect(await page.getByLabel(`Scegli «${titles[0]}»`).isChecked()).toBe(true);
    await page.keyboard.press("a");
    expect(await focused()).toBe("assegna");
    await page.locator(".queue tbody th a").first().click();
    // Only the script shows it.
    await page.getByRole("button", { name: "Scorciatoie" }).waitFor();

    await page.keyboard.press("r");
    await page.keyboard.type("njk?");
    expect(await page.getByLabel("La tua risposta").inputValue()).toBe("njk?");
    await page.getByRole("link", { name: "Torna alla coda" }).focus();
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Scorciatoie da tastiera" });
    await list.waitFor();
    expect(await audit(page)).toEqual([]);
    await list.getByLabel("Usa le scorciatoie di un solo tasto").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    expect(await focused()).not.toBe("nota");
    await page.reload();
    await page.keyboard.press("?");
    expect(await list.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Scorciatoie" }).click();
    await list.getByLabel("Usa le scorciatoie di un solo tasto").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    expect(await focused()).toBe("nota");
  });
});
