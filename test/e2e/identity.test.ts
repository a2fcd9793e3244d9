import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider";
import { until } from "../support/waiting";

const EMAIL = "olga.operosi@comune.example";
/** Of this run: a mail of a former one has the same words. */
const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-identity-"));
let provider: IdentityProvider;
const site = browsing({ demo: true, env: withProvider });

/** The provider has to know the site's address before the site starts. */
async function withProvider(): Promise<Record<string, string>> {
  const port = await freePort();
  const SITE_URL = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider(`${SITE_URL}/accedi/identita/ritorno`);
  return { ...provider.settings, SITE_URL, TEST_PORT: String(port), DATA_DIR: dataDir };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

afterAll(async () => {
  await provider?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The last mail to Olga with a link to this page. */
async function mailedLink(page: Page, to: string): Promise<string> {
  let href: string | null = null;
  await until(`a mail with a link to ${to}`, async () => {
    await page.goto("/demo/posta");
    const mail = page.getByRole("link", { name: "Conferma l'accesso con Accesso Regione" });
    if ((await mail.count()) === 0) return false;
    await mail.first().click();
    href = await page.locator(`a[href*="${to}"]`).first().getAttribute("href");
    return href !== null;
  });
  const { pathname, search } = new URL(href ?? "", site.url);
  return `${pathname}${search}`;
}

test("without JavaScript: with an identity one comes in once the mailbox has confirmed, and no longer once it is taken away", async () => {
  provider.person = { subject: "olga-alla-regione", email: EMAIL };
  const page = await site.open({ javaScriptEnabled: false });
  await page.goto("/accedi?poi=/notifiche");
  await page.getByRole("link", { name: "Accedi con Accesso Regione" }).click();
  await page.getByRole("heading", { name: "Controlla la posta" }).waitFor();
  await page.goto("/account");
  expect(new URL(page.url()).pathname).toBe("/accedi");

  await page.goto(await mailedLink(page, "/collega-identita"));
  await page.getByText(EMAIL).first().waitFor();
  await page.getByRole("button", { name: "Conferma il collegamento" }).click();
  await page.getByRole("heading", { name: "Identità collegata" }).waitFor();

  await page.goto("/accedi?poi=/notifiche");
  await page.getByRole("link", { name: "Accedi con Accesso Regione" }).click();
  await page.waitForURL((url) => url.pathname === "/notifiche");
  await page.goto("/account");
  await page.getByRole("link", { name: "Gestisci le identità" }).click();
  await page.getByRole("cell", { name: "olga-alla-regione" }).waitFor();
  // Olga has no password: taking away the only way in would lock her out.
  await page.getByRole("link", { name: "Imposta una password" }).waitFor();
  expect(await page.getByRole("button", { name: "Scollega l'identità" }).count()).toBe(0);
  expect(site.log()).toContain('"path":"/accedi/identita/ritorno"');
  for (const secret of [EMAIL, "olga-alla-regione", "code="]) expect(site.log()).not.toContain(secret);
});

test("an address without an account, a turn back and a provider that is down are told in words, with a way on", async () => {
  const page = await site.open({ javaScriptEnabled: false });
  provider.person = { subject: "ignota", email: "ignota@comune.example" };
  const answer = await page.goto("/accedi/identita");
  expect(answer?.status()).toBe(403);
  await page.getByText("ignota@comune.example").waitFor();
  provider.person = null;
  const other = await site.open({ javaScriptEnabled: false });
  await other.goto("/accedi/identita");
  await other.getByRole("heading", { name: "Accesso annullato" }).waitFor();
  const again = await page.goto("/accedi/identita/ritorno?code=x&state=y");
  expect(again?.status()).toBe(400);
  await page.getByRole("link", { name: "Accedi con la password" }).click();
  await page.getByRole("button", { name: "Accedi", exact: true }).waitFor();
});

test("its pages are accessible and fit both screens", async () => {
  provider.person = { subject: "ignota", email: "ignota@comune.example" };
  for (const viewport of SCREENS) {
    const page = await site.open({ viewport });
    await site.signIn(page, "operatore");
    for (const path of [
      "/account/identita",
      "/account",
      "/accedi",
      "/accedi/identita",
      "/collega-identita?codice=1.x",
    ]) {
      await page.goto(path);
      expect([path, await audit(page), await sideways(page), await clippedText(page)]).toEqual([path, [], [], []]);
    }
  }
});

test("a site that starts while the provider is down says so, and nothing fails", async () => {
  await provider.stop();
  const other = await site.startAnother({ ...provider.settings });
  const answer = await fetch(`${other.url}/accedi/identita?poi=/account`, { redirect: "manual" });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("Il riconoscimento non risponde");
  expect((await fetch(`${other.url}/accedi`)).status).toBe(200);
});
