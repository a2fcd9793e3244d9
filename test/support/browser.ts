import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-features=PreloadTopChromeWebUI,WebUIReloadButton",
];

/** The machine's Chromium, headless. As root it needs `--no-sandbox`; it only ever opens pages of the test's own site. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: FLAGS });
}

/** The two screens every page is looked at on. */
export const SCREENS = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;
