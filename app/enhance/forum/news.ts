import { THREAD_EVENT } from "../live";

/** On the open page of a thread: a line says that something new was written. Nothing moves under the reader's eyes. */
export function announceNews(): void {
  const thread = document.querySelector<HTMLElement>("[data-thread]");
  const line = thread?.querySelector<HTMLElement>("[data-news]");
  if (!thread || !line) return;
  line.setAttribute("role", "status");
  document.addEventListener(THREAD_EVENT, (event) => {
    if (String((event as CustomEvent<number>).detail) === thread.dataset.thread) line.hidden = false;
  });
}
