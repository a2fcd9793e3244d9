import type { Locator, Page } from "playwright-core";

/** How somebody uses a page. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
}

export const pointer: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
};

/** Nothing but keys: what cannot be reached with Tab cannot be used. */
export const keysOf = (page: Page): Hands => {
  const reach = async (target: Locator) => {
    await target.waitFor();
    const isDeep = await target.evaluate(
      (element) => document.activeElement === document.body && !!element.closest("main"),
    );
    if (isDeep) {
      await page.keyboard.press("Tab");
      // «Vai al contenuto»
      await page.keyboard.press("Enter");
    }
    for (let key = 0; key < 250; key += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${target} is not reached with Tab`);
  };
  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    async write(target, text) {
      await reach(target);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
    },
  };
};
