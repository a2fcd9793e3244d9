import { escapeHtml } from "../markdown/html";
import type { Mail } from "./mail";
import { messages } from "./messages";

const FONT = "font-family:'Titillium Web',Arial,Helvetica,sans-serif";
const TEXT = `margin:0 0 16px;${FONT};font-size:16px;line-height:24px;color:#17324d`;
const SMALL = `margin:0 0 8px;${FONT};font-size:13px;line-height:19px;color:#455a64`;
const TITLE = "font-weight:bold;color:#0059b3";
const BUTTON = `${FONT};font-size:16px;line-height:24px;font-weight:bold;color:#ffffff;background-color:#0066cc;text-decoration:none;border:solid #0066cc;border-width:10px 20px`;

/** A line of a header: whatever could begin another one becomes a space. */
export function headerLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get in
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").trim();
}

/** The mail for readers of plain text; the address stands on a line of its own. */
export function asText({ subject, paragraphs, sections = [], action, reason, ...mail }: Mail): string {
  const { preferencesHref, unsubscribeHref, siteHref } = mail;
  const parts = [headerLine(subject), ...paragraphs];
  for (const { title, text, href } of sections) parts.push([title, text, href].filter(Boolean).join("\n"));
  if (action) parts.push(`${action.label}:\n${action.href}`);
  const foot = [`${messages.site}: ${siteHref}`, reason];
  if (preferencesHref) foot.push(`${messages.preferences}: ${preferencesHref}`);
  if (unsubscribeHref) foot.push(`${messages.unsubscribe}: ${unsubscribeHref}`);
  foot.push(messages.automatic);
  return `${parts.join("\n\n")}\n\n-- \n${foot.join("\n")}\n`;
}

/** The same as HTML: paragraphs and inline styles only, which the oldest Outlook shows too; no image, nothing loaded from afar. */
export function asHtml({ subject, paragraphs, sections = [], action, reason, ...mail }: Mail): string {
  const { preferencesHref, unsubscribeHref, siteHref } = mail;
  const link = (href: string, text: string, style: string) =>
    `<a href="${escapeHtml(href)}" style="${style}">${escapeHtml(text)}</a>`;
  const quiet = "color:#0059b3;word-break:break-all";
  const body = paragraphs.map((text) => `<p style="${TEXT}">${escapeHtml(text)}</p>`);
  for (const { title, text, href } of sections) {
    body.push(`<p style="${TEXT}">${link(href, title, TITLE)}<br>${escapeHtml(text)}</p>`);
  }
  if (action) {
    body.push(`<p style="margin:24px 0">${link(action.href, action.label, BUTTON)}</p>`);
    body.push(`<p style="${SMALL}">${messages.fallback}<br>${link(action.href, action.href, quiet)}</p>`);
  }
  const foot = [link(siteHref, messages.site, quiet), escapeHtml(reason)];
  if (preferencesHref) foot.push(link(preferencesHref, messages.preferences, quiet));
  if (unsubscribeHref) foot.push(link(unsubscribeHref, messages.unsubscribe, quiet));
  foot.push(messages.automatic);
  return `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headerLine(subject))}</title>
</head>
<body style="margin:0;padding:0;background-color:#ffffff">
<div style="max-width:600px;margin:0 auto;padding:24px">
<p style="margin:0 0 24px;${FONT};font-size:14px;line-height:20px;font-weight:bold;color:#0059b3">${messages.site}</p>
<h1 style="margin:0 0 16px;${FONT};font-size:22px;line-height:28px;color:#17324d">${escapeHtml(headerLine(subject))}</h1>
${body.join("\n")}
<hr style="margin:32px 0 16px;border:0;border-top:1px solid #c5d0d8">
${foot.map((line) => `<p style="${SMALL}">${line}</p>`).join("\n")}
</div>
</body>
</html>
`;
}
