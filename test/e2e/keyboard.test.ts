import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsing } from "../support/browsing";

const site = browsing();
const GUIDE = "/manuali/test-e-presubentro/preparare-il-file?modalita=WS";

describe("with the keyboard only", () => {
  it("the first key reaches the link that jumps to the content", async () => {
    const page = await site.open();
    await page.goto(GUIDE);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Vai al contenuto" });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.height).toBeGreaterThan(20);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest("main")))).toBe(true);
  });

  it.each(["/", GUIDE])(
    "on %s everything that can be pressed is reached, in order, with a visible focus",
    async (address) => {
      const page = await site.open();
      await page.goto(address);
      const expected = await countFocusable(page);
      const reached: { name: string; outline: string; inView: boolean }[] = [];
      for (let key = 0; key <= expected; key += 1) {
        await page.keyboard.press("Tab");
        const stop = await focusedNow(page);
        if (!stop) break;
        reached.push(stop);
      }
      expect(reached).toHaveLength(expected);
      expect(reached.filter(({ outline }) => !/^solid [23]px/.test(outline))).toEqual([]);
      expect(reached.filter(({ inView }) => !inView)).toEqual([]);
    },
  );

  it("a summary that opens a modality answers to the keyboard", async () => {
    const page = await site.open();
    await page.goto(GUIDE);
    const other = page.locator("details.modality").nth(1);
    await other.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await other.getAttribute("open")).toBe("");
  });

  it("the menu of a narrow screen closes with Esc and gives the focus back", async () => {
    const page = await site.open({ viewport: { width: 390, height: 844 } });
    await page.goto("/faq");
    const button = page.locator("details.menu > summary");
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "Principale, schermo stretto" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await page.locator("details.menu").getAttribute("open")).toBeNull();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("comforts that JavaScript adds to a page", () => {
  it("a heading's link is copied and still leads to the heading", async () => {
    const page = await openWithClipboard();
    await page.goto(GUIDE);
    const link = page.locator(
      "#totali a[data-copy-link], h2:has(#totali) a[data-copy-link], a[href$='#totali'][data-copy-link]",
    );
    await link.first().click();
    await page.getByText("copiato", { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${site.url}${GUIDE}#totali`);
    expect(page.url()).toBe(copied);
  });

  it("a block of code is copied as it is written", async () => {
    const page = await openWithClipboard();
    await page.goto(GUIDE);
    await page.getByRole("button", { name: "Copia" }).click();
    await page.getByText("copiato", { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('<file progressivo="1" totaleFile="1">');
  });

  it("a copy that the browser refuses is said", async () => {
    const page = await site.open();
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await page.goto(GUIDE);
    await page.getByRole("button", { name: "Copia" }).click();
    await page.getByText("copia non riuscita").waitFor();
  });

  it("a suggestion half written survives a reload and a refusal, not its sending", async () => {
    const page = await site.open();
    const text = page.getByLabel("Che cosa cambieresti");
    const send = page.getByRole("button", { name: "Invia la segnalazione" });
    await page.goto("/segnala?pagina=/faq/pin-bloccato");
    await text.pressSequentially("Il PUK");
    await page.reload();
    expect(await text.inputValue()).toBe("Il PUK");
    await page.getByText("Testo ripreso dalla bozza").waitFor();

    await send.click();
    await page.getByRole("alert").waitFor();
    await page.goto("/segnala");
    expect(await text.inputValue()).toBe("Il PUK");

    await text.pressSequentially(" arriva in busta chiusa.");
    await send.click();
    await page.getByRole("heading", { name: "Segnalazione ricevuta" }).waitFor();
    await page.goto("/segnala");
    expect(await text.inputValue()).toBe("");
  });

  it("a draft that is no longer wanted is thrown away", async () => {
    const page = await site.open();
    const text = page.getByLabel("Che cosa cambieresti");
    await page.goto("/segnala");
    await text.pressSequentially("Da rifare");
    await page.reload();
    await page.getByRole("button", { name: "Scarta la bozza" }).click();
    expect(await text.inputValue()).toBe("");
    await page.reload();
    expect(await text.inputValue()).toBe("");
  });
});

describe("on paper", () => {
  it("the button that prints is there only with JavaScript", async () => {
    const withScript = await site.open();
    await withScript.goto(GUIDE);
    expect(await withScript.getByRole("button", { name: "Stampa o salva in PDF" }).isVisible()).toBe(true);
    const without = await site.open({ javaScriptEnabled: false });
    await without.goto(GUIDE);
    expect(await without.getByText("Stampa o salva in PDF").isVisible()).toBe(false);
  });

  it.each([true, false])(
    "nothing is left of the navigation and every modality is open (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const page = await site.open({ javaScriptEnabled });
      await page.goto(GUIDE);
      const closed = page.locator("details.modality:not([open]) .modality-body");
      expect(await isShown(closed.first())).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await isShown(closed.first())).toBe(true);
      expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
      for (const hidden of await page.locator("nav, form, details.menu, a.anchor, .copy-code").all()) {
        expect(await hidden.isVisible()).toBe(false);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    },
  );

  it("what was folded is folded again after printing", async () => {
    const page = await site.open();
    await page.goto(GUIDE);
    const open = page.locator("main details[open]");
    const before = await open.count();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await open.count()).toBe(await page.locator("main details").count());
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await open.count()).toBe(before);
  });
});

function openWithClipboard(): Promise<Page> {
  return site.open({ permissions: ["clipboard-read", "clipboard-write"] });
}

/** Takes the fold's own way of hiding (`content-visibility`) into account. */
function isShown(element: ReturnType<Page["locator"]>): Promise<boolean> {
  return element.evaluate((node) => node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
}

/** How many places the Tab key should stop at: radio buttons of one name count once. */
function countFocusable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const candidates = document.querySelectorAll<HTMLElement>(
      "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex='0']",
    );
    const shown = [...candidates].filter((element) => element.checkVisibility() && !element.hasAttribute("disabled"));
    const seen = new Set<string>();
    return shown.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const isFirst = !seen.has(element.name);
      seen.add(element.name);
      return isFirst;
    }).length;
  });
}

function focusedNow(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const inView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const name = `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
    return { name, outline: `${outlineStyle} ${outlineWidth}`, inView };
  });
}
