import { messages } from "./messages";

/** Milliseconds after the last key. */
const PAUSE = 1_500;

/** Keeps what is being written on the server, a moment after each pause; the form's button sends it and forgets the draft. */
export function keepServerDraft(composer: HTMLElement, area: HTMLTextAreaElement): void {
  const { draftPlace: place, draftUrl: url } = composer.dataset;
  const form = area.form;
  if (!place || !url || !form) return;
  const state = form.querySelector<HTMLElement>("[data-draft-state]");
  let timer = 0;
  let isSent = false;
  const save = async () => {
    const body = new URLSearchParams({ bozza: place });
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    try {
      const { ok, redirected } = await fetch(url, { method: "POST", body, keepalive: body.toString().length < 60_000 });
      if (state && !isSent) state.textContent = ok && !redirected ? messages.saved(clock()) : messages.failed;
    } catch {
      if (state) state.textContent = messages.failed;
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), PAUSE);
  });
  form.addEventListener("submit", () => {
    isSent = true;
    clearTimeout(timer);
  });
}

const clock = () => new Date().toLocaleTimeString("it-IT", { hour: "numeric", minute: "2-digit" });
