import sanitizeHtml, { type IOptions } from "sanitize-html";
import { isAllowedImage } from "./images";
import type { Profile } from "./types";

/** Everything a rendered text may contain. What isn't written here does not reach a page, whatever the renderer did. */
const ALLOWED: IOptions = {
  allowedTags: [
    ...["h2", "h3", "h4", "p", "hr", "blockquote", "ul", "ol", "li", "div", "figure", "figcaption", "pre"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
    ...["a", "br", "code", "del", "em", "img", "input", "span", "strong"],
  ],
  allowedAttributes: {
    a: ["href", "rel", "data-copy-link"],
    div: ["role", "tabindex", "aria-label"],
    h2: ["id", "tabindex"],
    h3: ["id", "tabindex"],
    h4: ["id", "tabindex"],
    img: ["src", "alt", "loading"],
    input: ["type", "disabled", "checked", "aria-label"],
    ol: ["start"],
    pre: ["tabindex"],
    span: ["aria-hidden"],
    th: ["scope"],
  },
  allowedClasses: {
    a: ["anchor", "code-chip"],
    code: ["language-bash", "language-http", "language-java", "language-json", "language-sql", "language-xml"],
    div: ["callout", "callout-note", "callout-warning", "callout-success", "table-scroll"],
    figure: ["figure", "code-block"],
    li: ["task"],
    ol: ["steps"],
    p: ["callout-title"],
    span: [
      ...["visually-hidden", "link-host"],
      ...["hl-tag", "hl-attr", "hl-string", "hl-comment", "hl-keyword", "hl-number"],
    ],
    strong: ["step-title"],
    table: ["table"],
    td: ["align-right", "align-center"],
    th: ["align-right", "align-center"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
};

/** The second line of defence: the renderer's HTML through an allow-list. */
export function sanitize(html: string, profile: Profile): string {
  return sanitizeHtml(html, {
    ...ALLOWED,
    exclusiveFilter: ({ tag, attribs }) =>
      (tag === "img" && !isAllowedImage(attribs.src ?? "", profile)) ||
      (tag === "input" && attribs.type !== "checkbox"),
  });
}
