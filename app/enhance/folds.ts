import { all } from "./dom";

/** Browsers that cannot open a fold from the style sheet get it open on wide screens. */
export function openFolds(): void {
  if (CSS.supports("selector(::details-content)")) return;
  if (!window.matchMedia("(min-width: 992px)").matches) return;
  for (const fold of all<HTMLDetailsElement>("details[data-fold]")) fold.open = true;
}

/** The open menu covers the page: it closes when the keyboard leaves it, with Esc or a press elsewhere. */
export function closeMenuOnLeave(): void {
  const menu = document.querySelector<HTMLDetailsElement>("details.menu");
  if (!menu) return;
  const closeUnlessInside = (target: EventTarget | null) => {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  menu.addEventListener("focusout", (event) => event.relatedTarget && closeUnlessInside(event.relatedTarget));
  document.addEventListener("pointerdown", (event) => closeUnlessInside(event.target));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
