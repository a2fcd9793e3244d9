import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import java from "highlight.js/lib/languages/java";
import json from "highlight.js/lib/languages/json";
import sql from "highlight.js/lib/languages/sql";
import xml from "highlight.js/lib/languages/xml";
import { escapeHtml } from "./html";
import { LIMITS } from "./limits";

const highlighter = hljs.newInstance();
for (const [name, grammar] of Object.entries({ bash, http, java, json, sql, xml })) {
  highlighter.registerLanguage(name, grammar);
}

const ALIASES = new Map([
  ["html", "xml"],
  ["wsdl", "xml"],
  ["xsd", "xml"],
  ["sh", "bash"],
  ["shell", "bash"],
  ["console", "bash"],
]);

/** highlight.js's many scopes, brought to the six colours of the style sheet; the others stay plain. */
const COLOURS = new Map([
  ["tag", "tag"],
  ["meta", "tag"],
  ["attr", "attr"],
  ["attribute", "attr"],
  ["variable", "attr"],
  ["string", "string"],
  ["regexp", "string"],
  ["comment", "comment"],
  ["quote", "comment"],
  ["keyword", "keyword"],
  ["literal", "keyword"],
  ["built_in", "keyword"],
  ["type", "keyword"],
  ["number", "number"],
]);

/** A block of code. `info` is what follows the fence: the language, then a title («xml Testata del file»). */
export function codeBlock(code: string, info: string): string {
  const [word = "", ...title] = info.trim().split(/\s+/);
  const asked = word.toLowerCase();
  const language = ALIASES.get(asked) ?? asked;
  const known = highlighter.listLanguages().includes(language);
  const caption = title.length > 0 ? `<figcaption>${escapeHtml(title.join(" "))}</figcaption>` : "";
  const opening = known ? `<code class="language-${language}">` : "<code>";
  const content = known && code.length <= LIMITS.highlighted ? highlight(code, language) : escapeHtml(code);
  return `<figure class="code-block">${caption}<pre tabindex="0">${opening}${content}</code></pre></figure>\n`;
}

function highlight(code: string, language: string): string {
  const open: boolean[] = [];
  const html = highlighter.highlight(code, { language, ignoreIllegals: true }).value;
  return html.replace(/<span class="([^"]*)">|<\/span>/g, (_tag, scope?: string) => {
    if (scope === undefined) return open.pop() ? "</span>" : "";
    const colour = COLOURS.get(scope.replace(/^hljs-/, "").split(" ")[0] ?? "");
    open.push(colour !== undefined);
    return colour ? `<span class="hl-${colour}">` : "";
  });
}
