import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Persona } from "../../app/features/demo/personas";
import { openBrowser, SCREENS } from "./browser";
import { siteDatabase, startSite, type TestSite } from "./site";

export interface Browsing {
  readonly url: string;
  /** Of the first site, to set the scene or to look behind it. */
  readonly databaseUrl: string;
  /** A page in a context of its own, closed after the test; addresses may begin with `/`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** The same page for all tests that ask for it with the same options: quicker, for those that leave nothing behind. */
  reuse(options?: BrowserContextOptions): Promise<Page>;
  /** Signs the browser of this page in as an invented person; only on a demonstration. */
  signIn(page: Page, persona: Persona): Promise<void>;
  /** Lines the first site has logged. */
  log(): string;
  /** A second site on the same database, with another configuration. */
  startAnother(env: Record<string, string>): Promise<TestSite>;
}

interface Options {
  /** People can sign in as personas. */
  demo?: boolean;
  /** The first site's configuration, asked for when it starts. */
  env?: () => Promise<Record<string, string>>;
}

/** Database, site and browser of one test file. */
export function browsing({ demo = false, env = async () => ({}) }: Options = {}): Browsing {
  let database: Awaited<ReturnType<typeof siteDatabase>>;
  let browser: Browser;
  const sites: TestSite[] = [];
  const contexts: BrowserContext[] = [];
  const kept = new Map<string, Promise<Page>>();

  const start = async (env: Record<string, string>) => {
    const site = await startSite(database.url, env);
    sites.push(site);
    return site;
  };
  const firstUrl = () => {
    if (!sites[0]) throw new Error("the site starts before the first test");
    return sites[0].url;
  };

  const newPage = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({
      baseURL: firstUrl(),
      locale: "it-IT",
      viewport: SCREENS[0],
      ...options,
    });
    context.setDefaultTimeout(15_000);
    return context.newPage();
  };

  beforeAll(async () => {
    database = await siteDatabase(demo);
    const settings = { ...(demo ? { DEMO: "1", DATABASE_EMBEDDED: "1" } : {}), ...(await env()) };
    [browser] = await Promise.all([openBrowser(), start(settings)]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(sites.map((site) => site.stop()));
    await database?.drop();
  });

  return {
    get url() {
      return firstUrl();
    },
    get databaseUrl() {
      return database.url;
    },
    async open(options = {}) {
      const page = await newPage(options);
      contexts.push(page.context());
      return page;
    },
    reuse(options = {}) {
      const key = JSON.stringify(options);
      const page = kept.get(key) ?? newPage(options);
      kept.set(key, page);
      return page;
    },
    async signIn(page, persona) {
      await page.goto("/accedi");
      await page.locator(`button[name="persona"][value="${persona}"]`).click();
      await page.waitForURL((url) => url.pathname !== "/accedi");
    },
    log: () => sites[0]?.log() ?? "",
    startAnother: start,
  };
}
