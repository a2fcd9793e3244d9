import { make } from "../dom";
import { messages } from "../messages";

const words = messages.search;

/** The elements of the dialog; hidden fields carry the reader's stage and modality. */
export function makeView(action: string, choice: URLSearchParams) {
  const input = make("input", {
    class: "form-control",
    type: "search",
    name: "q",
    id: "ricerca-rapida",
    maxlength: "200",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    placeholder: words.placeholder,
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "trovati",
    "aria-autocomplete": "list",
  });
  const close = make("button", { class: "btn btn-outline-primary", type: "button" }, words.close);
  const form = make(
    "form",
    { class: "search-dialog-head", action, method: "get", role: "search", "aria-label": words.title },
    make("label", { class: "visually-hidden", for: input.id }, words.label),
    input,
  );
  choice.forEach((value, name) => {
    form.append(make("input", { type: "hidden", name, value }));
  });
  form.append(close);
  const status = make("p", { class: "search-dialog-status", role: "status" });
  const list = make("div", {
    class: "search-dialog-results",
    id: "trovati",
    role: "listbox",
    "aria-label": words.results,
  });
  const everything = make("a", { href: action }, words.all);
  const toggle = make("input", { class: "form-check-input", type: "checkbox" });
  const dialog = make(
    "dialog",
    { class: "search-dialog", "aria-label": words.title },
    form,
    status,
    list,
    make(
      "div",
      { class: "search-dialog-foot" },
      everything,
      make("label", { class: "form-check" }, toggle, make("span", { class: "form-check-label" }, words.shortcuts)),
    ),
  );
  document.body.append(dialog);
  return { dialog, form, input, close, status, list, everything, toggle };
}
