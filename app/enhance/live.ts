const NAME = "anpr:live";
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

const NOTICE = "notice";

/** Dispatched on the document when a thread has something new; `detail` is its number. */
export const THREAD_EVENT = "anpr:thread";

/** Milliseconds until the next attempt after `failures` in a row, spread so that browsers do not come back all at once. */
export function waitAfter(failures: number, random = Math.random()): number {
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT) * (0.75 + random / 2);
}

/**
 * Keeps the header's count of unread messages as it is now. Of all visible tabs one holds the connection (a lock says which) and
 * tells the others.
 */
export function followChanges(): void {
  const badge = document.querySelector<HTMLElement>("[data-live]");
  const url = badge?.dataset.live;
  if (!badge || !url || !window.EventSource || !window.BroadcastChannel || !navigator.locks) return;

  const others = new BroadcastChannel(NAME);
  const tell = (data: unknown) => {
    if (typeof data === "number") show(badge, data);
    else if (data === NOTICE) void showNotices();
    else announce(data);
  };
  others.onmessage = ({ data }) => tell(data);

  let waiting: AbortController | undefined;
  const start = () => {
    if (waiting || document.hidden) return;
    const turn = new AbortController();
    waiting = turn;
    const hold = () =>
      listen(url, turn.signal, (news) => {
        tell(news);
        others.postMessage(news);
      });
    navigator.locks.request(NAME, { signal: turn.signal }, hold).catch(() => {});
  };
  const stop = () => {
    waiting?.abort();
    waiting = undefined;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : start()));
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", start);
  start();
}

/** Holds a connection until it is given up, or the site says that the session has ended. */
function listen(
  url: string,
  signal: AbortSignal,
  onNews: (news: number | typeof NOTICE | { thread: number }) => void,
): Promise<void> {
  return new Promise((release) => {
    let source: EventSource;
    let failures = 0;
    let timer = 0;
    const close = () => {
      clearTimeout(timer);
      source.close();
      release();
    };
    const open = () => {
      source = new EventSource(url);
      const hear = (event: MessageEvent) => {
        failures = 0;
        const { id, unread } = JSON.parse(event.data);
        if (event.type === "thread") return onNews({ thread: id });
        onNews(unread);
        if (event.type === NOTICE) onNews(NOTICE);
      };
      source.addEventListener("refresh", hear);
      source.addEventListener("unread", hear);
      source.addEventListener("thread", hear);
      source.addEventListener(NOTICE, hear);
      source.addEventListener("end", close);
      source.onerror = () => {
        // What was only interrupted is resumed by the browser; a refusal is not.
        if (source.readyState !== EventSource.CLOSED) return;
        failures += 1;
        timer = window.setTimeout(open, waitAfter(failures));
      };
    };
    signal.addEventListener("abort", close);
    open();
  });
}

/** Open pages of a thread listen for it (pages/forum.ts). */
function announce(news: unknown): void {
  const thread = (news as { thread?: unknown } | null)?.thread;
  if (typeof thread === "number") document.dispatchEvent(new CustomEvent(THREAD_EVENT, { detail: thread }));
}

/** The server's own line of notices takes the place of the one the page came with. */
async function showNotices(): Promise<void> {
  const strip = document.querySelector<HTMLElement>("[data-notices]");
  const answer = await fetch(strip?.dataset.notices ?? "").catch(() => undefined);
  if (!strip || !answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-notices]");
  if (fresh) strip.replaceWith(fresh);
}

function show(badge: HTMLElement, unread: number): void {
  badge.hidden = unread === 0;
  const count = badge.querySelector("[data-count]");
  if (count) count.textContent = unread.toLocaleString("it-IT");
}
