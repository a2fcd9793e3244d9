import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** Rules of WCAG 2.2 AA, and axe's advice besides. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe finds on the page as it is now, one line for each element; empty when all is well. */
export async function audit(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => "axe" in window);
  if (!loaded) await page.evaluate(axeSource);
  const { violations } = await page.evaluate((values) => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResult> } };
    return axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  }, TAGS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}. ${failureSummary ?? ""}`),
  );
}

/** By how many pixels the page is wider than the window, with the elements that stick out; empty when nothing does. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const outside = [...document.body.querySelectorAll("*")].filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 0 && right > width + 1;
    });
    const excess = document.documentElement.scrollWidth - width;
    return [`${excess} px too wide`, ...outside.slice(0, 8).map(({ tagName, className }) => `${tagName} ${className}`)];
  });
}

/** Words cut by the edge of a box that hides what does not fit. */
export function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHidden = (element: Element) => element.closest(".visually-hidden, .visually-hidden-focusable, [hidden]");
    const cut = [...document.body.querySelectorAll("*")].filter((element) => {
      if (isHidden(element) || !element.textContent?.trim() || element.clientWidth === 0) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hidesWidth = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const hidesHeight = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return hidesWidth || hidesHeight;
    });
    return cut.map(({ tagName, className }) => `${tagName} ${className}`);
  });
}
