import { make } from "../dom";
import { messages } from "./messages";

/** The button shows the text as the server would publish it, without leaving the page. */
export function showPreview(composer: HTMLElement, area: HTMLTextAreaElement): void {
  const button = area.form?.querySelector<HTMLButtonElement>("button[data-preview]");
  const url = composer.dataset.previewUrl;
  if (!button || !url) return;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    void ask(url, area.value).then((html) => {
      if (html === null) return area.form?.requestSubmit(withoutScript(button));
      const shown = area.form?.querySelector<HTMLElement>("#anteprima") ?? placeFor(button);
      const text = make("div", { class: "prose" });
      // The server's own markup, sanitised as everything that is published.
      text.innerHTML = html;
      shown.replaceChildren(text);
      shown.focus();
    });
  });
}

function placeFor(button: HTMLButtonElement): HTMLElement {
  const place = make("section", { class: "preview", id: "anteprima", "aria-label": messages.preview, tabindex: "-1" });
  button.closest(".form-actions")?.before(place);
  return place;
}

/** Null when the server does not answer with a text: the form then asks for it as it does without script. */
async function ask(url: string, testo: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ testo }) });
    const isText = answer.ok && /^text\/html/.test(answer.headers.get("content-type") ?? "");
    return isText && !answer.redirected ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** The same button, without a listener of ours. */
function withoutScript(button: HTMLButtonElement): HTMLButtonElement {
  const plain = button.cloneNode(true) as HTMLButtonElement;
  button.replaceWith(plain);
  return plain;
}
