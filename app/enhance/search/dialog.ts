import { all, make } from "../dom";
import { messages } from "../messages";
import { recall, remember } from "../storage";
import { moveActive, opensSearch } from "./keys";
import { forgetSearches, recentSearches, rememberSearch } from "./recent";
import { renderRecent, renderResults } from "./results";
import { type Answer, makeSuggester } from "./suggest";
import { makeView } from "./view";

const words = messages.search;
const settingKey = "anpr:scorciatoie";
const delay = 120;
const shortest = 2;

/** Opens with its button, Ctrl K or `/`; made at the first opening. */
export function attachSearch(): void {
  if (!window.HTMLDialogElement) return;
  let open: (() => void) | undefined;
  const openDialog = () => {
    open = open ?? makeDialog();
    open();
  };
  for (const button of all<HTMLButtonElement>("[data-search-open]")) {
    button.hidden = false;
    button.addEventListener("click", openDialog);
    const modifier = button.querySelector("kbd");
    if (modifier && /^(Mac|iP)/.test(navigator.platform)) modifier.textContent = "⌘";
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || recall("localStorage", settingKey) === "no") return;
    const target = event.target as HTMLElement;
    const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (!opensSearch(event, writing)) return;
    event.preventDefault();
    openDialog();
  });
}

function makeDialog(): () => void {
  const box = document.querySelector<HTMLFormElement>("form[data-search]");
  const action = box?.getAttribute("action") ?? "/cerca";
  const choice = new URLSearchParams();
  for (const field of Array.from(box?.querySelectorAll<HTMLInputElement>("input[type=hidden]") ?? [])) {
    choice.set(field.name, field.value);
  }
  const view = makeView(action, choice);
  const { dialog, input, list, status } = view;
  let options: HTMLElement[] = [];
  let active = -1;
  let timer = 0;
  /** The answer that is on show and has been told to nobody. */
  let shown: { query: string; total: number } | null = null;

  /** What is searched for here the server would not know to have been of use, or to have found nothing. */
  const tell = (isChosen: boolean) => {
    if (!shown) return;
    const form = new URLSearchParams(choice);
    form.set("q", shown.query);
    form.set("trovati", String(shown.total));
    if (isChosen) form.set("scelto", "1");
    shown = null;
    navigator.sendBeacon(`${action}/suggerimenti`, form);
  };

  const addressOf = (base: string, q: string) => {
    const params = new URLSearchParams(choice);
    params.set("q", q);
    return `${base}?${params}`;
  };

  const setActive = (index: number) => {
    active = index;
    options.forEach((option, position) => {
      option.setAttribute("aria-selected", String(position === active));
    });
    const chosen = options[active];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  const clear = (sentence: string) => {
    shown = null;
    list.replaceChildren();
    options = [];
    setActive(-1);
    input.setAttribute("aria-expanded", "false");
    status.textContent = sentence;
  };

  const suggester = makeSuggester((query) => addressOf(`${action}/suggerimenti`, query), show);

  function show(query: string, answer: Answer): void {
    if (answer.kind !== "ok") {
      clear(words[answer.kind]);
      return;
    }
    const { suggestions } = answer;
    shown = { query, total: suggestions.total };
    options = renderResults(list, suggestions);
    setActive(-1);
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    status.textContent = options.length > 0 ? words.count(Math.max(suggestions.total, options.length)) : words.none;
    if (suggestions.correction) {
      const correction = suggestions.correction;
      const button = make("button", { class: "btn-link", type: "button" }, words.correction(correction));
      button.addEventListener("click", () => {
        input.value = correction;
        input.focus();
        ask();
      });
      status.append(" ", button);
    }
  }

  /** Before anything is typed: what was searched for last, in this browser only. */
  function showRecent(): void {
    const recent = recentSearches().map((query) => ({ query, url: addressOf(action, query) }));
    if (!recent.length) return;
    options = renderRecent(list, recent);
    const button = make("button", { class: "btn-link", type: "button" }, words.forget);
    button.addEventListener("click", () => {
      forgetSearches();
      clear(words.hint);
      input.focus();
    });
    status.append(" ", button);
    input.setAttribute("aria-expanded", "true");
  }

  function ask(): void {
    const query = input.value.trim();
    window.clearTimeout(timer);
    view.everything.href = addressOf(action, query);
    view.everything.hidden = query.length < shortest;
    if (query.length < shortest) {
      suggester.cancel();
      clear(words.hint);
      if (!query) showRecent();
      return;
    }
    timer = window.setTimeout(() => void suggester.request(query), delay);
  }

  input.addEventListener("input", ask);
  input.addEventListener("keydown", (event) => {
    // A search field would only empty itself.
    if (event.key === "Escape") {
      event.preventDefault();
      dialog.close();
      return;
    }
    const chosen = options[active];
    if (event.key === "Enter") rememberSearch(input.value);
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      tell(true);
      location.href = chosen.dataset.url ?? "";
      return;
    }
    const next = moveActive(event.key, active, options.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  });
  list.addEventListener("click", (event) => {
    const url = (event.target as HTMLElement).closest<HTMLElement>("[data-url]")?.dataset.url;
    if (!url) return;
    rememberSearch(input.value);
    tell(true);
    if (event.ctrlKey || event.metaKey) window.open(url);
    else location.href = url;
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    suggester.cancel();
    tell(false);
  });
  view.close.addEventListener("click", () => dialog.close());
  view.toggle.checked = recall("localStorage", settingKey) !== "no";
  view.toggle.addEventListener("change", () => remember("localStorage", settingKey, view.toggle.checked ? null : "no"));

  return () => {
    if (dialog.open) return;
    dialog.showModal();
    input.focus();
    input.select();
    ask();
  };
}
