import { all, make } from "./dom";
import { messages } from "./messages";

/** Copies, then says so beside the control for two seconds. */
async function copy(text: string, control: HTMLElement): Promise<void> {
  const note = make("span", { class: "copied", role: "status" });
  control.after(note);
  try {
    await navigator.clipboard.writeText(text);
    note.textContent = messages.copied;
  } catch {
    note.textContent = messages.copyFailed;
  }
  setTimeout(() => note.remove(), 2000);
}

/** The link of a heading still goes there; its address is copied too. */
export function copyLinksOnClick(): void {
  if (!navigator.clipboard) return;
  for (const link of all<HTMLAnchorElement>("a[data-copy-link]")) {
    link.addEventListener("click", () => void copy(link.href, link));
  }
}

export function addCopyButtons(): void {
  if (!navigator.clipboard) return;
  for (const block of all(".code-block")) {
    const source = block.querySelector("pre");
    if (!source) continue;
    const button = make("button", { type: "button", class: "btn-link" }, messages.copyCode);
    button.addEventListener("click", () => void copy(source.textContent ?? "", button));
    block.append(make("div", { class: "copy-code" }, button));
  }
}
