import { all, make } from "./dom";
import { messages } from "./messages";
import { recall, remember } from "./storage";

const sentKey = "anpr:inviata";

export function draftKey(path: string, name: string): string {
  return `anpr:bozza:${path}:${name}`;
}

/**
 * After sending: is the text still needed? Yes when the answer was an error; where the browser does not tell
 * the status, when the form came back.
 */
export function draftStillNeeded(status: number | undefined, formIsHere: boolean): boolean {
  return status ? status >= 400 : formIsHere;
}

function answerStatus(): number | undefined {
  const [navigation] = performance.getEntriesByType("navigation") as (PerformanceNavigationTiming & {
    responseStatus?: number;
  })[];
  return navigation?.responseStatus;
}

/** Long texts survive a reload, a lost connection, a refused form, until they are sent. */
export function keepDrafts(): void {
  const areas = all<HTMLTextAreaElement>("textarea[data-draft]");
  const sent = recall("sessionStorage", sentKey);
  if (sent) {
    const here = areas.some((area) => draftKey(location.pathname, area.name) === sent);
    if (!draftStillNeeded(answerStatus(), here)) remember("sessionStorage", sent, null);
    remember("sessionStorage", sentKey, null);
  }
  for (const area of areas) keepDraft(area, draftKey(location.pathname, area.name));
}

function keepDraft(area: HTMLTextAreaElement, key: string): void {
  const draft = recall("sessionStorage", key);
  if (draft && !area.value) {
    area.value = draft;
    const discard = make("button", { type: "button", class: "btn-link" }, messages.draftDiscard);
    const note = make("p", { class: "draft-note", role: "status" }, `${messages.draftRestored} `, discard);
    discard.addEventListener("click", () => {
      area.value = "";
      remember("sessionStorage", key, null);
      note.remove();
      area.focus();
    });
    area.after(note);
  }
  area.addEventListener("input", () => remember("sessionStorage", key, area.value || null));
  area.form?.addEventListener("submit", () => remember("sessionStorage", sentKey, key));
}
