import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Persona } from "../../app/features/demo/personas";
import { makePdf } from "../factories/pdf";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";

const site = browsing({ demo: true });
const withoutScript = { javaScriptEnabled: false };

async function as(persona: Persona, options = {}): Promise<Page> {
  const page = await site.open(options);
  await site.signIn(page, persona);
  return page;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("without JavaScript: a code is corrected by one, published by another, and readers have it at once", async () => {
  const [reader, sara] = [await site.open(withoutScript), await as("sogei", withoutScript)];
  await reader.goto("/codici/EC075");
  await sara.goto("/codici/EC075");
  await sara.getByRole("link", { name: "Modifica", exact: true }).click();
  await sara.getByLabel("Titolo").fill("Comune dell'atto di nascita assente, zanzariera");
  const text = sara.getByLabel("Testo", { exact: true });
  const before = await text.inputValue();
  await text.fill(`${before}\n\nVedi [questo](codice:EC998).`);
  await press(sara, "Salva la bozza");
  const summary = sara.getByRole("alert");
  await summary.getByRole("link", { name: /codice:EC998/ }).click();
  expect(await sara.evaluate(() => document.activeElement?.id)).toBe("testo");
  await text.fill(`${before}\n\nVedi [questo](codice:EC007).`);
  await press(sara, "Anteprima");
  const preview = sara.getByRole("region", { name: "Come si leggerà" });
  expect(await preview.getByRole("link", { name: "questo" }).getAttribute("href")).toMatch(/^\/codici\/EC007/);
  await press(sara, "Manda in rilettura");
  await sara.getByText("Bozza mandata in rilettura.").waitFor();
  expect(await sara.getByRole("button", { name: "Pubblica adesso" }).count()).toBe(0);

  const vito = await as("supervisore", withoutScript);
  await vito.locator(".account-menu summary").click();
  await vito.getByRole("link", { name: "Redazione dei testi" }).click();
  await vito.getByRole("link", { name: /^EC075: .*zanzariera$/ }).click();
  expect(await vito.locator(".difference").textContent()).toContain("Vedi [questo](codice:EC007).");
  await press(vito, "Pubblica adesso");
  await vito.getByText("Pubblicata: la pagina e la ricerca sono già aggiornate.").waitFor();

  await reader.reload();
  await reader.getByRole("heading", { name: /zanzariera$/, level: 1 }).waitFor();
  expect(await reader.getByRole("link", { name: "Modifica", exact: true }).count()).toBe(0);
  await reader.goto("/cerca?q=zanzariera");
  await reader
    .getByRole("main")
    .getByRole("link", { name: /zanzariera/ })
    .first()
    .waitFor();
});

test("a solved discussion becomes a question; each names the other until the discussion is not everybody's any more", async () => {
  const [reader, sara, vito] = [await site.open(), await as("sogei"), await as("supervisore")];
  const TITLE = "PIN della smart card bloccato il giorno della consegna";
  await sara.goto("/forum?vista=risolte");
  await sara.getByRole("link", { name: TITLE }).first().click();
  const thread = new URL(sara.url()).pathname;
  await press(sara, "Fanne una FAQ");
  const place = new URL(sara.url()).pathname;
  await sara.getByRole("main").getByRole("link", { name: TITLE }).waitFor();
  await press(sara, "Manda in rilettura");
  await vito.goto(place);
  await press(vito, "Pubblica adesso");
  await vito.getByText("Pubblicata:").waitFor();

  await reader.goto(thread);
  await reader.getByText("Questa discussione è diventata una FAQ").getByRole("link").click();
  const faq = reader.url();
  const back = reader.getByText("Nasce dalla discussione").getByRole("link", { name: TITLE });
  expect(await back.getAttribute("href")).toBe(thread);

  await sara.goto(`/forum/gestione/${thread.split("/")[3]}`);
  await press(sara, "Rendi riservata");
  await reader.goto(faq);
  await reader.getByRole("heading", { level: 1 }).waitFor();
  expect(await reader.getByText("Nasce dalla discussione").count()).toBe(0);
  await sara.goto("/redazione");
  expect(await sara.getByRole("region", { name: "Da controllare", exact: true }).textContent()).toContain(TITLE);
});

test("without JavaScript: a document comes out with its file and is withdrawn; everything refused stands beside its field", async () => {
  const [reader, mina, sara] = [
    await site.open(withoutScript),
    await as("ministero", withoutScript),
    await as("sogei", withoutScript),
  ];
  await mina.goto("/documenti");
  await mina.getByRole("link", { name: "Aggiungi un documento" }).click();
  await mina.getByLabel("Titolo").fill("Nota tecnica sugli ornitorinchi");
  await mina.getByLabel("In due righe").fill("Dice come si registra un ornitorinco.");
  await mina.getByLabel("Testo", { exact: true }).fill("Una nota di prova, con il codice [EC075](codice:EC075).");
  await mina.getByLabel("Chi lo ha emanato").fill("Ministero dell'Interno");
  const pdf = { mimeType: "application/pdf", buffer: makePdf([["Il contenuto: ammonite"]], { picture: 300 }) };
  await mina.getByLabel("File del documento").setInputFiles({ ...pdf, name: "nota.pdf" });
  await press(mina, "Salva la bozza");
  await mina.getByRole("alert").getByRole("link", { name: "Scrivi dove si legge: da 10 a 300 caratteri." }).click();
  expect(await mina.getByLabel("Titolo").inputValue()).toBe("Nota tecnica sugli ornitorinchi");
  expect(await mina.getByRole("checkbox", { name: /^nota\.pdf/ }).isChecked()).toBe(true);
  await mina.getByLabel("Dove si legge").fill("Solo in questo sito");
  await press(mina, "Salva la bozza");
  await mina.getByText("Bozza salvata.").waitFor();
  const place = new URL(mina.url()).pathname;
  await press(mina, "Manda in rilettura");
  await mina.getByRole("alert").getByRole("link", { name: "Guarda le immagini del file e metti la spunta." }).click();
  await mina.getByText("La pagina 1 ha immagini che il controllo non sa leggere.").waitFor();
  await mina.getByRole("checkbox", { name: /^Ho guardato queste pagine/ }).check();
  await press(mina, "Manda in rilettura");
  await mina.getByText("Bozza mandata in rilettura.").waitFor();
  const address = place.replace("/redazione", "");
  expect((await reader.goto(address))?.status()).toBe(404);
  await sara.goto(place);
  await sara.getByText(/La pagina 1 ha immagini.* Mina Ministri ha dichiarato/).waitFor();
  await press(sara, "Pubblica adesso");
  await sara.getByText("Pubblicata:").waitFor();

  await reader.goto("/cerca?q=ammonite");
  await reader.getByRole("main").getByRole("link", { name: "Nota tecnica sugli ornitorinchi" }).first().click();
  const file = (await reader.getByRole("link", { name: /^Scarica «nota\.pdf»/ }).getAttribute("href")) ?? "";
  expect((await reader.request.get(file)).headers()["content-disposition"]).toContain("attachment");

  await mina.goto(address);
  await mina.getByRole("link", { name: "Aggiungi una versione" }).click();
  await mina.getByLabel("Che cosa è cambiato").fill("Aggiunti gli ornitorinchi albini.");
  await press(mina, "Salva la bozza della versione");
  await mina.getByRole("alert").getByRole("link", { name: "Scegli il file della nuova versione." }).waitFor();
  expect(await mina.getByLabel("Che cosa è cambiato").inputValue()).toBe("Aggiunti gli ornitorinchi albini.");
  await mina.getByLabel("File del documento").setInputFiles({ ...pdf, name: "nota-2.pdf" });
  await press(mina, "Salva la bozza della versione");
  await mina.getByText("Bozza salvata.").waitFor();
  await mina.getByRole("link", { name: "nota-2.pdf" }).waitFor();
  await press(mina, "Elimina la bozza");
  await mina.getByText("Bozza eliminata.").waitFor();
  await mina.goto(address);
  await mina.getByRole("link", { name: "Modifica", exact: true }).click();
  await mina.getByText("Ritirare questo testo").click();
  await mina.getByLabel("Perché si ritira").fill("La nota è superata da quella nuova.");
  await press(mina, "Chiedi il ritiro");
  await mina.getByText("Ritiro chiesto").waitFor();
  expect(await mina.getByRole("button", { name: "Ritira adesso" }).count()).toBe(0);
  await sara.goto(place);
  await press(sara, "Ritira adesso");
  await sara.getByText("Ritirato: la pagina lo dice").waitFor();
  expect((await reader.goto(address))?.status()).toBe(410);
  await reader.getByText("La nota è superata da quella nuova.").waitFor();
  expect((await reader.request.get(file)).status()).toBe(404);
  await reader.goto("/cerca?q=ammonite");
  expect(await reader.getByRole("main").getByRole("link", { name: "Nota tecnica" }).count()).toBe(0);
});

test("of two who write the same text the second is told, keeps what was typed and can save it; every page is sound", async () => {
  const [sara, vito] = [await as("sogei"), await as("supervisore")];
  const address = "/redazione/faq/pin-bloccato";
  for (const [page, title] of [
    [sara, "Il PIN secondo Sara"],
    [vito, "Il PIN secondo Vito"],
  ] as const) {
    await page.goto(address);
    await page.getByLabel("Titolo").fill(title);
  }
  await press(sara, "Salva la bozza");
  await press(vito, "Salva la bozza");
  await vito.getByText("Sara Supporti ha salvato questo testo mentre scrivevi").waitFor();
  expect(await vito.locator(".difference").textContent()).toContain("Il PIN secondo Sara");
  expect(await vito.getByLabel("Titolo").inputValue()).toBe("Il PIN secondo Vito");
  expect(await audit(vito)).toEqual([]);
  await press(vito, "Salva la bozza");
  await vito.getByText("Bozza salvata.").waitFor();

  const pages = [
    "/redazione",
    "/redazione/nuova",
    address,
    "/redazione/codici/EN001",
    "/redazione/codici/EN001/versioni",
    "/documenti/nuovo",
    "/documenti/elenco-delle-postazioni-modello-di-prova",
    "/video/nuovo",
    "/documenti/circolare-13-2016/versione",
    "/redazione/documenti/circolare-13-2016",
    "/redazione/video/01-che-cos-e-il-subentro",
    "/redazione/faq/serve-una-marca-da-bollo-per-la-richiesta-della-smart-card",
    "/redazione/faq/si-puo-usare-la-smart-card-di-un-collega-in-ferie",
  ];
  await sara.goto("/redazione");
  const review = sara.getByRole("link", { name: "Dopo il subentro si può ancora stampare dal vecchio gestionale?" });
  pages.push((await review.getAttribute("href")) ?? "");
  for (const screen of SCREENS) {
    await sara.setViewportSize(screen);
    for (const path of pages) {
      await sara.goto(path);
      expect([path, await audit(sara), await sideways(sara), await clippedText(sara)]).toEqual([path, [], [], []]);
    }
  }
});
