import { all } from "../dom";
import { recall, remember } from "../storage";

/** Kept in this browser: «no» once somebody has switched the keys off. */
const CHOICE = "anpr:scorciatoie";

/**
 * The keys that the page lists (`[data-key]`), while nobody is typing, no dialog is open and they have not been switched off (WCAG
 * 2.1.4). The button that shows the list works in any case.
 */
export function addShortcuts(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-shortcuts]");
  const button = document.querySelector<HTMLButtonElement>("[data-shortcuts-open]");
  const choice = dialog?.querySelector<HTMLInputElement>("[data-shortcuts-use]");
  if (!dialog || !button || !choice) return;
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
  choice.checked = recall("localStorage", CHOICE) !== "no";
  choice.addEventListener("change", () => remember("localStorage", CHOICE, choice.checked ? null : "no"));
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!choice.checked || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) {
      if (event.key === "?" && dialog.open) dialog.close();
      return;
    }
    const shortcut = all("[data-key]").find(({ dataset }) => dataset.key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    if (shortcut.dataset.does === "list") dialog.showModal();
    else act(shortcut.dataset.does ?? "", shortcut.dataset.target ?? "");
  });
}

/** Letters are meant for a field, and in a list of choices they look for one of them. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit)$/.test(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function act(does: string, target: string): void {
  if (does === "next" || does === "previous") step(all(target), does === "next" ? 1 : -1);
  else if (does === "choose") document.activeElement?.closest("tr")?.querySelector("input")?.click();
  else if (does === "follow") document.querySelector<HTMLElement>(target)?.click();
  else goTo(document.querySelector<HTMLElement>(target), "center");
}

function goTo(place: HTMLElement | null | undefined, block: "center" | "nearest"): void {
  place?.scrollIntoView({ block });
  place?.focus({ preventScroll: true });
}

/** From where the focus is, or from the first. */
function step(rows: HTMLElement[], by: 1 | -1): void {
  const at = rows.findIndex((row) => row.contains(document.activeElement) || isInRow(row));
  goTo(rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)], "nearest");
}

/** The focus is on the row's box. */
const isInRow = (link: HTMLElement): boolean => link.closest("tr")?.contains(document.activeElement) ?? false;
