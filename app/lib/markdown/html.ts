import sanitizeHtml from "sanitize-html";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for an element or a quoted attribute; nothing in it is taken as markup or as a character reference. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** `&egrave;` → `è`, as a browser would; only references closed by a semicolon, the rule of Markdown. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const inert = text
    .replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  // The sanitiser already carries the whole table of names: with no tag allowed all it does is decode, then escape three.
  const decoded = sanitizeHtml(inert, { allowedTags: [], allowedAttributes: {} });
  return decoded.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
