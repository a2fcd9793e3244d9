import { replaceAll } from "../forum/toolbar";

/** The chosen reply comes filled in from the server and goes in at the cursor; where it does not come, the form asks for it. */
export function insertCanned(): void {
  const picker = document.querySelector<HTMLElement>("[data-canned]");
  const choice = picker?.querySelector<HTMLSelectElement>("select");
  const button = picker?.querySelector<HTMLButtonElement>("button");
  const area = document.querySelector<HTMLTextAreaElement>("#testo");
  const address = picker?.dataset.canned;
  if (!choice || !button || !area || !address) return;
  let isAsking = false;
  button.addEventListener("click", (event) => {
    if (!choice.value || isAsking) return;
    event.preventDefault();
    isAsking = true;
    const url = address.replace("/0/", `/${choice.value}/`);
    void ask(url).then((text) => {
      isAsking = false;
      if (text === null) return area.form?.requestSubmit(withoutScript(button));
      insertAt(area, text);
      choice.value = "";
    });
  });
}

async function ask(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url);
    const isText = /^text\/plain/.test(answer.headers.get("content-type") ?? "");
    return answer.ok && !answer.redirected && isText ? await answer.text() : null;
  } catch {
    return null;
  }
}

function insertAt(area: HTMLTextAreaElement, text: string): void {
  const before = area.value.slice(0, area.selectionEnd);
  const after = area.value.slice(area.selectionEnd);
  const gap = before.trim() ? "\n\n" : "";
  const start = before.trimEnd() + gap + text;
  replaceAll(area, start + (after.trim() ? `\n\n${after.trimStart()}` : ""));
  area.setSelectionRange(start.length, start.length);
}

/** The same button, without a listener of ours. */
function withoutScript(button: HTMLButtonElement): HTMLButtonElement {
  const plain = button.cloneNode(true) as HTMLButtonElement;
  button.replaceWith(plain);
  return plain;
}
