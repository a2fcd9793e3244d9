import sanitizeHtml from "sanitize-html";
import { isDemo } from "~/lib/env.server";
import { NotFound } from "~/lib/errors";
import { mailIn, mailsIn } from "~/lib/mail/mailbox.server";
import { mailboxFolder } from "~/lib/mail/transport.server";
import { siteOrigin } from "~/lib/site-url.server";
import { inPieces } from "./pieces";

/** Mails of a demonstration, newest first; there is no such thing elsewhere. */
export async function demoMailbox(after: string) {
  if (!isDemo()) throw new NotFound();
  const { mails, next } = await mailsIn(mailboxFolder(), { after });
  return { mails: mails.map(({ name, to, subject, date }) => ({ name, to, subject, date })), next };
}

/** One mail: its text with the addresses as links, its HTML without anything but text and links. */
export async function demoMail(name: string) {
  const mail = isDemo() ? await mailIn(mailboxFolder(), name) : undefined;
  if (!mail) throw new NotFound();
  const { to, subject, date, headers, text, html } = mail;
  return { to, subject, date, headers, pieces: inPieces(text, siteOrigin()), html: harmless(html) };
}

/** Styles are dropped with the rest: the page forbids them. Links to this site stay on the address the reader is at. */
export function harmless(html: string): string {
  const origin = siteOrigin();
  const body = html.slice(Math.max(0, html.indexOf("<body")));
  return sanitizeHtml(body, {
    allowedTags: ["h1", "p", "a", "br", "hr", "strong"],
    allowedAttributes: { a: ["href"] },
    transformTags: {
      h1: "strong",
      a: (tagName, { href = "" }) => ({
        tagName,
        attribs: { href: href.startsWith(origin) ? href.slice(origin.length) : href },
      }),
    },
  });
}
