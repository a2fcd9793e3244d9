import { make } from "../dom";
import { messages } from "./messages";

const PAUSE = 350;
const SHORTEST = 8;

interface Answer {
  kind: string;
  title: string;
  url: string;
}

/** While a title is typed, pages that may answer it already; the second step of the form is then not needed. */
export function suggestAnswers(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-ask]");
  const title = form?.querySelector<HTMLInputElement>("#titolo");
  const place = form?.querySelector<HTMLElement>("[data-answers]");
  const checked = form?.querySelector<HTMLInputElement>("input[name=controllato]");
  const publish = form?.querySelector<HTMLButtonElement>("button[value=pubblica]");
  if (!form || !title || !place || !checked || !publish) return;
  place.setAttribute("aria-live", "polite");
  let timer = 0;
  let asked = "";
  const ask = async () => {
    const text = title.value.trim();
    if (text.length < SHORTEST || text === asked) return;
    asked = text;
    const found = await fetchAnswers(form.dataset.ask ?? "", text);
    if (!found || text !== asked) return;
    place.replaceChildren(...(found.length ? [shown(found)] : []));
    checked.value = "1";
    publish.textContent = messages.publish;
  };
  title.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE);
  });
  if (title.value) void ask();
}

async function fetchAnswers(url: string, titolo: string): Promise<Answer[] | null> {
  try {
    const answer = await fetch(`${url}?${new URLSearchParams({ titolo })}`);
    return answer.ok && !answer.redirected ? ((await answer.json()) as Answer[]) : null;
  } catch {
    return null;
  }
}

function shown(found: Answer[]): HTMLElement {
  const list = make("ul", { class: "list-unstyled mb-0" });
  for (const { kind, title, url } of found) {
    const link = make(
      "a",
      { href: `/forum/trovata?${new URLSearchParams({ pagina: url })}`, target: "_blank", rel: "noopener" },
      title,
    );
    list.append(make("li", {}, make("span", { class: "note" }, kind), " ", link));
  }
  const box = make(
    "div",
    { class: "callout callout-note", role: "note" },
    make("p", { class: "callout-title" }, messages.answers),
    list,
  );
  return make("div", { class: "answers" }, box);
}
