const NAME = "anpr:live";
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

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
  others.onmessage = ({ data }) => show(badge, data);

  let waiting: AbortController | undefined;
  const start = () => {
    if (waiting || document.hidden) return;
    const turn = new AbortController();
    waiting = turn;
    const hold = () =>
      listen(url, turn.signal, (unread) => {
        show(badge, unread);
        others.postMessage(unread);
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
function listen(url: string, signal: AbortSignal, onUnread: (unread: number) => void): Promise<void> {
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
        onUnread(JSON.parse(event.data).unread);
      };
      source.addEventListener("refresh", hear);
      source.addEventListener("unread", hear);
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

function show(badge: HTMLElement, unread: unknown): void {
  if (typeof unread !== "number") return;
  badge.hidden = unread === 0;
  const count = badge.querySelector("[data-count]");
  if (count) count.textContent = unread.toLocaleString("it-IT");
}
