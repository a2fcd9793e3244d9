/** A field that takes several codes completes the last one: the list offers what is typed already, then each code. */
export function completeCodes(): void {
  const field = document.querySelector<HTMLInputElement>("input#codici[list]");
  const list = field?.list;
  if (!field || !list) return;
  const codes = Array.from(list.querySelectorAll("option"), ({ value, label }) => ({ value, label }));
  field.addEventListener("input", () => {
    const before = /^(.*[\s,;])[^\s,;]*$/.exec(field.value)?.[1] ?? "";
    const options = codes
      .filter(({ value }) => !before.includes(value))
      .map(({ value, label }) => new Option(label, before + value));
    list.replaceChildren(...options);
  });
}
