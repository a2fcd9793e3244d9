import { make } from "../dom";
import { messages } from "../messages";
import type { Item, Suggestions } from "./types";

const words = messages.search;

function excerptNodes(item: Item): HTMLElement | null {
  if (item.excerpt.length === 0) return null;
  const line = make("span", { class: "small" });
  for (const part of item.excerpt) line.append(part.mark ? make("mark", {}, part.text) : part.text);
  return line;
}

function option(item: Item, index: number): HTMLElement {
  return make(
    "div",
    {
      class: "search-dialog-option",
      role: "option",
      id: `trovato-${index}`,
      "aria-selected": "false",
      "data-url": item.url,
    },
    make("span", { class: "title" }, item.title),
    excerptNodes(item),
    item.note ? make("span", { class: "note" }, item.note) : null,
  );
}

/** Puts the groups in the list box and returns the options in the order of the arrows. */
export function renderResults(list: HTMLElement, suggestions: Suggestions): HTMLElement[] {
  const groups = suggestions.groups.filter((group) => group.items.length > 0);
  if (suggestions.exact) groups.unshift({ kind: "exact", label: words.exact, items: [suggestions.exact] });
  const options: HTMLElement[] = [];
  list.replaceChildren(
    ...groups.map((group, position) => {
      const heading = make("p", { class: "search-dialog-group", id: `gruppo-${position}` }, group.label);
      heading.setAttribute("role", "presentation");
      const box = make("div", { role: "group", "aria-labelledby": heading.id }, heading);
      for (const item of group.items) {
        const element = option(item, options.length);
        options.push(element);
        box.append(element);
      }
      return box;
    }),
  );
  return options;
}

/** What was searched for last, each an option that searches it again. Returns the options. */
export function renderRecent(list: HTMLElement, recent: readonly { query: string; url: string }[]): HTMLElement[] {
  const options = recent.map(({ query, url }, index) => option({ title: query, url, excerpt: [] }, index));
  const heading = make("p", { class: "search-dialog-group", id: "gruppo-0" }, words.recent);
  heading.setAttribute("role", "presentation");
  list.replaceChildren(make("div", { role: "group", "aria-labelledby": heading.id }, heading, ...options));
  return options;
}
