import type { Page } from "playwright-core";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { browsing } from "../support/browsing";

const site = browsing();
const SUGGESTIONS = "**/cerca/suggerimenti?*";

describe("the search dialog", () => {
  it.each(["Control+k", "/"])("opens with %s, and Esc gives the focus back", async (shortcut) => {
    const page = await site.open();
    await page.goto("/faq");
    const link = page.getByRole("main").getByRole("link").first();
    await link.focus();
    await page.keyboard.press(shortcut);
    expect(await isFocused(box(page))).toBe(true);
    expect(await dialog(page).evaluate((element) => element.matches(":modal"))).toBe(true);
    await page.keyboard.press("Escape");
    expect(await dialog(page).count()).toBe(0);
    expect(await isFocused(link)).toBe(true);
  });

  it("does not open with / while one writes", async () => {
    const page = await site.open();
    await page.goto("/segnala");
    const text = page.getByLabel("Che cosa cambieresti");
    await text.focus();
    await page.keyboard.type("e/o");
    expect(await text.inputValue()).toBe("e/o");
    expect(await dialog(page).count()).toBe(0);
  });

  it("finds in spite of a slip, in groups, says how many, and Enter opens the chosen one", async () => {
    const page = await site.open();
    await page.goto("/faq?fase=test");
    await page.keyboard.press("/");
    await page.keyboard.type("anagarfe");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("listbox").getByRole("group").count()).toBeGreaterThan(0);
    const options = await page.getByRole("option").count();
    expect(options).toBeGreaterThan(2);
    expect(await said(page)).toMatch(/^\d+ risultati/);

    expect(await chosen(page)).toBe(-1);
    await page.keyboard.press("ArrowDown");
    expect(await chosen(page)).toBe(0);
    await page.keyboard.press("ArrowDown");
    expect(await chosen(page)).toBe(1);
    await page.keyboard.press("End");
    expect(await chosen(page)).toBe(options - 1);
    await page.keyboard.press("ArrowDown");
    expect(await chosen(page)).toBe(0);
    await page.keyboard.press("ArrowUp");
    expect(await chosen(page)).toBe(options - 1);
    await page.keyboard.press("Home");
    expect(await chosen(page)).toBe(0);
    expect(await isFocused(box(page))).toBe(true);

    const address = await page.getByRole("option", { selected: true }).getAttribute("data-url");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/faq");
    expect(page.url()).toBe(site.url + address);
    expect(new URL(page.url()).searchParams.get("fase")).toBe("test");
  });

  it("puts the exact code first, and Enter without a choice opens the whole search", async () => {
    const page = await site.open();
    await page.goto("/");
    await page.getByRole("button", { name: /Apri la ricerca rapida/ }).click();
    await page.keyboard.type("en 306");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("listbox").getByRole("group").first().textContent()).toContain("Codice esatto");
    expect(await page.getByRole("option").first().getAttribute("data-url")).toContain("/codici/EN306");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/cerca");
    expect(new URL(page.url()).searchParams.get("q")).toBe("en 306");
  });

  it("leaves out an answer that comes after a later question", async () => {
    const page = await site.open();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stale = { kind: "faq", label: "FAQ", items: [{ title: "Risposta vecchia", url: "/faq", excerpt: [] }] };
    const answeredLate = new Promise<void>((resolve) => {
      page.route(
        (url) => url.searchParams.get("q") === "smart",
        async (route) => {
          await held;
          const json = { query: "smart", exact: null, groups: [stale], total: 1, correction: null };
          await route.fulfill({ json }).catch(() => {});
          resolve();
        },
      );
    });
    await page.goto("/faq");
    await page.keyboard.press("/");
    const [first] = await Promise.all([page.waitForRequest(SUGGESTIONS), box(page).fill("smart")]);
    expect(new URL(first.url()).searchParams.get("q")).toBe("smart");
    await box(page).fill("EC075");
    await page
      .getByRole("option", { name: /^EC075/ })
      .first()
      .waitFor();
    const shown = await rememberWhatIsShown(page);
    release();
    await answeredLate;
    // Once a later answer than the late one is there, that one would have been there too.
    await box(page).fill("EN306");
    await page
      .getByRole("option", { name: /^EN306/ })
      .first()
      .waitFor();
    expect(await shown()).toContain("EN306");
    expect(await shown()).not.toContain("Risposta vecchia");
  });

  it.each([
    { what: "too many searches", status: 429, sentence: "Troppe ricerche in poco tempo" },
    { what: "a search that fails", status: 500, sentence: "La ricerca rapida non risponde" },
  ])("says it in words: $what", async ({ status, sentence }) => {
    const page = await site.open();
    await page.route(SUGGESTIONS, (route) => route.fulfill({ status }));
    await page.goto("/faq");
    await page.keyboard.press("/");
    await page.keyboard.type("smart card");
    await expect.poll(() => said(page)).toContain(sentence);
  });

  it("says that there is no connection", async () => {
    const page = await site.open();
    await page.goto("/faq");
    await page.keyboard.press("/");
    await page.context().setOffline(true);
    await page.keyboard.type("smart card");
    await expect.poll(() => said(page)).toContain("Senza collegamento");
  });

  it("searches again with the spelling it proposes", async () => {
    const page = await site.open();
    await page.goto("/faq");
    await page.keyboard.press("/");
    await page.keyboard.type("anagarfe");
    await page.getByRole("button", { name: "Forse cercavi «anagrafe»" }).click();
    expect(await box(page).inputValue()).toBe("anagrafe");
    expect(await isFocused(box(page))).toBe(true);
    await expect.poll(() => said(page)).toMatch(/^\d+ risultati$/);
  });

  it("says that nothing is found", async () => {
    const page = await site.open();
    await page.goto("/faq");
    await page.keyboard.press("/");
    await page.keyboard.type("zzzzzqqqq");
    await expect.poll(() => said(page)).toContain("Nessun risultato");
  });

  it("tells how a search ended: a result opened, or nothing found and given up", async () => {
    const page = await site.open();
    const told = () => page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.goto("/faq?fase=presubentro");
    await page.keyboard.press("/");
    // At once: the answer to the first letters alone would be told as well.
    await box(page).fill("zzzzzqqqq");
    await expect.poll(() => said(page)).toContain("Nessun risultato");
    const [empty] = await Promise.all([told(), page.keyboard.press("Escape")]);
    expect(empty.status()).toBe(204);
    await page.keyboard.press("/");
    await box(page).fill("pin bloccato");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/faq");
    const sql = postgres(site.databaseUrl, { max: 1 });
    const kept = () =>
      sql`select query, stage, clicked, results > 0 as found from search_log where stage = 'presubentro' order by id`;
    await expect
      .poll(async () => [...(await kept())])
      .toEqual([
        { query: "zzzzzqqqq", stage: "presubentro", clicked: false, found: false },
        { query: "pin bloccato", stage: "presubentro", clicked: true, found: true },
      ]);
    await sql.end();
  });

  it("can have its shortcuts switched off, for good", async () => {
    const page = await site.open();
    await page.goto("/faq");
    await page.keyboard.press("/");
    await page.getByLabel("Apri con Ctrl K o con /").uncheck();
    await page.keyboard.press("Escape");
    for (const key of ["/", "Control+k"]) {
      await page.keyboard.press(key);
      expect(await dialog(page).count()).toBe(0);
    }
    await page.reload();
    await page.keyboard.press("/");
    expect(await dialog(page).count()).toBe(0);
    await page.getByRole("button", { name: /Apri la ricerca rapida/ }).click();
    await page.getByLabel("Apri con Ctrl K o con /").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    expect(await dialog(page).count()).toBe(1);
  });
});

function dialog(page: Page) {
  return page.getByRole("dialog", { name: "Ricerca rapida" });
}

function box(page: Page) {
  return page.getByRole("combobox", { name: "Cerca nel sito" });
}

/** All that the list of results shows from here on, also what is soon replaced. */
async function rememberWhatIsShown(page: Page): Promise<() => Promise<string>> {
  const record = await page.getByRole("listbox").evaluateHandle((list) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(list.textContent ?? "")).observe(list, { childList: true, subtree: true });
    return seen;
  });
  return () => record.evaluate((seen) => seen.join("\n"));
}

/** The words of the dialog's live region. */
async function said(page: Page): Promise<string> {
  return (await dialog(page).getByRole("status").textContent()) ?? "";
}

function isFocused(locator: ReturnType<Page["locator"]>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

/** Position of the option that a screen reader is told about; it is the one marked. */
async function chosen(page: Page): Promise<number> {
  const id = await box(page).getAttribute("aria-activedescendant");
  const selected = await page
    .getByRole("option")
    .evaluateAll((options) =>
      options.flatMap((option, index) =>
        option.getAttribute("aria-selected") === "true" ? [{ index, id: option.id }] : [],
      ),
    );
  expect(selected.map((option) => option.id)).toEqual(id ? [id] : []);
  return selected[0]?.index ?? -1;
}
