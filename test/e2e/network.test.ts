import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsing } from "../support/browsing";
import { PAGES } from "../support/pages";

const site = browsing();
/** Bytes of a first visit, with the headers of the answers. */
const BUDGET = { all: 100_000, Stylesheet: 30_000, Script: 8_000 };

describe.each(Object.entries(PAGES))("a first visit to %s", (_name, address) => {
  it("stays in its budget, asks nobody else, leaves no cookie and no complaint", async () => {
    const page = await site.open();
    const complaints = complaintsOf(page);
    const traffic = await trafficOf(page);
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await expect.poll(() => traffic.pending()).toEqual([]);

    expect(traffic.total()).toBeGreaterThan(10_000);
    expect(traffic.total()).toBeLessThanOrEqual(BUDGET.all);
    expect(traffic.total("Stylesheet")).toBeLessThanOrEqual(BUDGET.Stylesheet);
    expect(traffic.total("Script")).toBeLessThanOrEqual(BUDGET.Script);
    expect(traffic.hosts()).toEqual([new URL(site.url).host]);
    expect(traffic.withCookie()).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("brings one script, none of it inline, and no framework", async () => {
    const html = await (await fetch(site.url + address)).text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toMatch(/ src="\/assets\/enhance-[0-9a-f]+\.js"/);
    expect(html).not.toMatch(/ style="|<style|modulepreload|__remix/);
  });
});

it("what is made by the script (results, notes, drafts) breaks no rule of the page either", async () => {
  const page = await site.open();
  const complaints = complaintsOf(page);
  await page.goto("/manuali/test-e-presubentro/preparare-il-file");
  await page.getByRole("button", { name: "Copia" }).click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("EC075");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.goto("/segnala");
  await page.getByLabel("Che cosa cambieresti").pressSequentially("bozza");
  await page.reload();
  await page.getByText("Testo ripreso dalla bozza").waitFor();
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Errors of the console, of scripts and of the content security policy. */
function complaintsOf(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(error.message));
  page.on("requestfailed", (request) => found.push(`${request.url()} ${request.failure()?.errorText}`));
  return found;
}

/** What crosses the wire, as the browser counts it. */
async function trafficOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  const hosts = new Set<string>();
  const cookies: string[] = [];
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (request.url.startsWith("data:")) return;
    types.set(requestId, type ?? "");
    hosts.add(new URL(request.url).host);
  });
  session.on("Network.responseReceived", ({ response }) => {
    if (Object.keys(response.headers).some((name) => name.toLowerCase() === "set-cookie")) cookies.push(response.url);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await session.send("Network.enable");
  return {
    pending: () => [...types.keys()].filter((id) => !bytes.has(id)),
    total: (type?: string) =>
      [...bytes].reduce((sum, [id, length]) => sum + (type === undefined || types.get(id) === type ? length : 0), 0),
    hosts: () => [...hosts],
    withCookie: () => cookies,
  };
}
