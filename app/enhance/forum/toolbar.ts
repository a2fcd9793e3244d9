import { withMark } from "./edit";

/** The bar is of no use without this script, which shows it. */
export function addToolbar(composer: HTMLElement, area: HTMLTextAreaElement): void {
  const bar = composer.querySelector<HTMLElement>(".composer-bar");
  if (!bar) return;
  bar.hidden = false;
  const buttons = Array.from(bar.querySelectorAll<HTMLButtonElement>("button[data-mark]"));
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const { text, start, end } = withMark(
        area.value,
        area.selectionStart,
        area.selectionEnd,
        button.dataset.mark ?? "",
      );
      replaceAll(area, text);
      area.setSelectionRange(start, end);
    });
  }
  moveByArrows(bar, buttons);
}

/** As if it had been typed, so that the browser can undo it; where it cannot, as a new value. */
export function replaceAll(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  area.select();
  if (!document.execCommand("insertText", false, text)) area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A toolbar is one stop of the Tab key; arrows go from button to button. */
function moveByArrows(bar: HTMLElement, buttons: HTMLButtonElement[]): void {
  const hold = (held: HTMLButtonElement) => {
    for (const button of buttons) button.tabIndex = button === held ? 0 : -1;
  };
  if (buttons[0]) hold(buttons[0]);
  bar.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = step && at >= 0 ? buttons[(at + step + buttons.length) % buttons.length] : undefined;
    if (!next) return;
    event.preventDefault();
    hold(next);
    next.focus();
  });
}
