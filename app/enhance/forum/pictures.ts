import { make } from "../dom";
import { messages } from "./messages";
import { replaceAll } from "./toolbar";

/** A picture that is pasted or dropped is sent at once; it enters the text when somebody has said what it shows. */
export function takePictures(composer: HTMLElement, area: HTMLTextAreaElement): void {
  const url = composer.dataset.uploadUrl;
  if (!url) return;
  const take = (files: FileList | undefined, event: Event) => {
    const picture = Array.from(files ?? []).find(({ type }) => /^image\/(png|jpeg|webp)$/.test(type));
    if (!picture) return;
    event.preventDefault();
    void send(composer, area, url, picture);
  };
  area.addEventListener("paste", (event) => take(event.clipboardData?.files, event));
  area.addEventListener("drop", (event) => take(event.dataTransfer?.files, event));
}

async function send(composer: HTMLElement, area: HTMLTextAreaElement, url: string, picture: File): Promise<void> {
  const panel = make(
    "div",
    { class: "composer-picture" },
    make("p", { role: "status", class: "note mb-0" }, messages.uploading),
  );
  composer.append(panel);
  const body = new FormData();
  body.append("allegati", picture, picture.name || "schermata.png");
  const { id, problem } = await upload(url, body);
  if (!id)
    panel.replaceChildren(make("p", { role: "alert", class: "invalid-feedback mb-0" }, problem || messages.failed));
  else askAlternative(panel, (alt) => insert(area, `![${alt}](/allegati/${id})`));
}

async function upload(url: string, body: FormData): Promise<{ id?: string; problem?: string }> {
  try {
    const answer = await fetch(url, { method: "POST", body });
    return await answer.json();
  } catch {
    return {};
  }
}

/** The picture waits until its alternative text is written. */
function askAlternative(panel: HTMLElement, done: (alt: string) => void): void {
  const input = make("input", { class: "form-control", id: "alternativa", type: "text", maxlength: "300" });
  const note = make("p", { class: "invalid-feedback", role: "alert", hidden: "" }, messages.altMissing);
  const button = make("button", { type: "button", class: "btn btn-outline-primary btn-sm" }, messages.insert);
  panel.replaceChildren(make("label", { class: "form-label", for: "alternativa" }, messages.alt), note, input, button);
  const finish = () => {
    const alt = input.value.replace(/[[\]\n]/g, " ").trim();
    note.hidden = alt !== "";
    if (!alt) return input.focus();
    panel.replaceChildren(make("p", { role: "status", class: "note mb-0" }, messages.uploaded));
    done(alt);
  };
  button.addEventListener("click", finish);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    finish();
  });
  input.focus();
}

function insert(area: HTMLTextAreaElement, text: string): void {
  const at = area.selectionEnd;
  const before = area.value.slice(0, at);
  const gap = before && !before.endsWith("\n") ? "\n\n" : "";
  replaceAll(area, `${before}${gap}${text}\n${area.value.slice(at)}`);
}
