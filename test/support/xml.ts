const NAME = /[A-Za-z_][\w.:-]*/.source;
const ATTRIBUTE = new RegExp(`\\s+${NAME}="[^"<]*"`, "y");
const OPENING = new RegExp(`<(${NAME})`, "y");
const CLOSING = new RegExp(`</(${NAME})\\s*>`, "y");
const TEXT = /[^<]+/y;
const REFERENCES = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** What keeps a document from being well-formed XML (elements, attributes and text; no DTD), or null. */
export function xmlFault(document: string): string | null {
  const open: string[] = [];
  let at = document.replace(/^<\?xml [^?]*\?>\s*/, (head) => " ".repeat(head.length)).search(/\S/);
  const eat = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(document);
    if (found) at = pattern.lastIndex;
    return found;
  };
  if (REFERENCES.test(document)) return "an & that stands alone";
  while (at < document.length) {
    const closing = eat(CLOSING);
    if (closing) {
      if (open.pop() !== closing[1]) return `</${closing[1]}> closes another element at ${at}`;
      if (!open.length) return document.slice(at).trim() ? "text after the end" : null;
      continue;
    }
    const opening = eat(OPENING);
    if (opening) {
      while (eat(ATTRIBUTE));
      if (eat(/\s*\/>/y)) continue;
      if (!eat(/\s*>/y)) return `<${opening[1]} is not closed at ${at}`;
      open.push(opening[1] ?? "");
      continue;
    }
    if (!open.length || !eat(TEXT)) return `what stands at ${at} is no element`;
  }
  return `<${open.at(-1)}> is not closed`;
}
