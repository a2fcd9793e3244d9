import { LRUCache } from "lru-cache";

/** A page as it was answered, with the compressed copies made the first time somebody asked for them. */
export interface KeptPage {
  body: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
  etag: string;
  headers: Record<string, string>;
}

/** What a page's render needs to know to be kept afterwards. */
export interface Ticket {
  key: string;
  startedAt: number;
  /** The page shows what was true then, not when it is kept. */
  at: Date;
}

interface Change {
  at: number;
  paths: string[];
}

const REMEMBERED_CHANGES = 200;
const LONGEST_MS = 86_400_000;

/**
 * Anonymous pages in memory, capped in bytes. A page is kept only if nothing it may show has changed since its render began, and
 * only while this process hears of changes.
 */
export class PageCache {
  readonly #pages: LRUCache<string, KeptPage>;
  #listening = false;
  /** Counts changes; a render remembers at which one it began. */
  #clock = 0;
  #changes: Change[] = [];

  constructor(
    maxBytes: number,
    /** Milliseconds from `now` to the next moment at which the page at a path changes by itself. */
    private readonly lifetime: (now: Date, path: string) => number,
  ) {
    this.#pages = new LRUCache({ maxSize: Math.max(1, maxBytes), sizeCalculation: weigh });
    this.#off = maxBytes === 0;
  }
  readonly #off: boolean;

  get(key: string): KeptPage | undefined {
    return this.#listening ? this.#pages.get(key) : undefined;
  }

  /** Called before rendering. Undefined: this page is not going to be kept. */
  open(key: string): Ticket | undefined {
    return this.#listening && !this.#off ? { key, startedAt: this.#clock, at: new Date() } : undefined;
  }

  /** Keeps the page unless a change that touches it came while it was rendered. */
  keep(ticket: Ticket, page: KeptPage): boolean {
    if (!this.#listening || this.#changedSince(ticket)) return false;
    const ttl = this.lifetime(ticket.at, pathOf(ticket.key)) - (Date.now() - ticket.at.getTime());
    if (ttl < 1) return false;
    this.#pages.set(ticket.key, page, { ttl: Math.min(ttl, LONGEST_MS) });
    return true;
  }

  /** Counts a compressed copy that was added to a kept page. */
  reweigh(key: string, page: KeptPage): void {
    if (this.#pages.peek(key) !== page) return;
    const ttl = this.#pages.getRemainingTTL(key);
    // Weighed only when it enters: setting the same object again changes nothing.
    this.#pages.delete(key);
    if (ttl > 0) this.#pages.set(key, page, { ttl });
  }

  drop(paths: string[]): void {
    this.#clock += 1;
    this.#changes.push({ at: this.#clock, paths });
    if (this.#changes.length > REMEMBERED_CHANGES) this.#changes.shift();
    for (const key of this.#pages.keys()) if (covers(paths, pathOf(key))) this.#pages.delete(key);
  }

  /** From here changes are heard: whatever happened before is unknown, so nothing from before is kept. */
  connected(): void {
    this.drop(["/"]);
    this.#listening = true;
  }

  disconnected(): void {
    this.#listening = false;
    this.#pages.clear();
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize };
  }

  #changedSince({ key, startedAt }: Ticket): boolean {
    if (this.#clock === startedAt) return false;
    const first = this.#changes[0];
    if (!first || first.at > startedAt + 1) return true;
    return this.#changes.some((change) => change.at > startedAt && covers(change.paths, pathOf(key)));
  }
}

function weigh(page: KeptPage, key: string): number {
  return page.body.length + (page.gzip?.length ?? 0) + (page.brotli?.length ?? 0) + key.length + 512;
}

function pathOf(key: string): string {
  return key.split("?", 1)[0] ?? key;
}

function covers(paths: string[], path: string): boolean {
  return paths.some(
    (changed) => changed === "/" || changed === `${path}$` || path === changed || path.startsWith(`${changed}/`),
  );
}
