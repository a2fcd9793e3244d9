import { expect, test } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { until } from "../support/waiting";

const site = browsing({ demo: true });
const PASSWORD = "tre gatti sul tetto";

test("without JavaScript: a referente invites, the mail's link lets the colleague in, once", async () => {
  const email = `nadia.nuovi.${Date.now()}@comune.example`;
  const page = await site.open({ javaScriptEnabled: false });
  await site.signIn(page, "referente");
  await page.goto("/comune/colleghi?comune=001125");
  await page.getByLabel("E-mail di lavoro del collega").fill("senza chiocciola");
  await page.getByRole("button", { name: "Manda l'invito", exact: true }).click();
  await page.getByRole("alert").getByRole("link").click();
  expect(await page.getByLabel("E-mail di lavoro del collega").inputValue()).toBe("senza chiocciola");
  await page.getByLabel("E-mail di lavoro del collega").fill(email);
  await page.getByRole("button", { name: "Manda l'invito", exact: true }).click();
  await page.getByText("L'invito parte adesso.").waitFor();

  const other = await site.open({ javaScriptEnabled: false });
  const mail = other
    .getByRole("row")
    .filter({ hasText: email })
    .or(other.getByRole("listitem").filter({ hasText: email }));
  await until("the invitation is in the mailbox", async () => {
    await other.goto("/demo/posta");
    return (await mail.count()) > 0;
  });
  await mail.first().getByRole("link").first().click();
  const href = await other.locator('a[href*="/attiva?codice="]').first().getAttribute("href");
  const link = new URL(href ?? "", site.url);
  const code = link.searchParams.get("codice") ?? "no code";
  const way = `${link.pathname}${link.search}`;

  // A program that checks mails opens it first.
  await other.goto(way);
  await other.goto(way);
  await other.getByLabel("Nome e cognome").fill("Nadia Nuovi");
  await other.getByLabel("Scegli una password").fill("corta");
  await other.getByRole("button", { name: "Crea l'account ed entra" }).click();
  await other.getByRole("alert").getByText("servono almeno 10 caratteri").waitFor();
  expect(await other.getByLabel("Nome e cognome").inputValue()).toBe("Nadia Nuovi");
  expect(await other.getByLabel("Scegli una password").inputValue()).toBe("");
  await other.getByLabel("Scegli una password").fill(PASSWORD);
  await other.getByRole("button", { name: "Crea l'account ed entra" }).click();
  await other.getByText("Nadia Nuovi (tu)").waitFor();
  expect(new URL(other.url()).pathname).toBe("/comune/colleghi");

  const late = await site.open({ javaScriptEnabled: false });
  await late.goto(way);
  await late.getByRole("heading", { name: "Questo link è già stato usato" }).waitFor();
  expect(site.log()).toContain('"path":"/attiva"');
  for (const secret of [code, code.split(".")[1], email, PASSWORD]) expect(site.log()).not.toContain(secret);
});

test("without JavaScript: a link to many comuni is confirmed, sent and followed to its end", async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await site.signIn(page, "supervisore");
  await page.goto("/attivazioni?provincia=AO&stato=da-attivare");
  await page.getByRole("link", { name: /^Invia il link a \d+ comuni/ }).click();
  await page.getByRole("button", { name: /^Invia \d+ link/ }).click();
  await until("the run is finished", async () => {
    await page.reload();
    return (await page.getByRole("heading", { name: "Invio concluso" }).count()) > 0;
  });
  await page.goto("/attivazioni?provincia=AO&stato=inviato");
  expect(await page.getByRole("button", { name: /^Rimanda il link/ }).count()).toBeGreaterThan(40);
});

const PAGES = {
  referente: ["/comune/colleghi?comune=001125", "/comune/colleghi/2?comune=001125"],
  supervisore: ["/attivazioni?provincia=TO", "/attivazioni/invii?provincia=TO"],
  admin: [
    "/amministrazione/persone",
    "/amministrazione/persone/2",
    "/amministrazione/inviti",
    "/amministrazione/inviti?ruolo=software_house",
  ],
} as const;

test.each(Object.entries(PAGES))("the pages of a %s are accessible and fit both screens", async (persona, paths) => {
  for (const viewport of SCREENS) {
    const page = await site.open({ viewport });
    await site.signIn(page, persona as keyof typeof PAGES);
    for (const path of [...paths, "/attiva?codice=1.x"]) {
      await page.goto(path);
      expect([path, await audit(page), await sideways(page), await clippedText(page)]).toEqual([path, [], [], []]);
    }
  }
});
