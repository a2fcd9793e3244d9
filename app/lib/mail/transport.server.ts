import path from "node:path";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import { env, isDemo } from "../env.server";
import { asFailure, RecipientRefused } from "./failure";
import { asHtml, asText, headerLine } from "./layout";
import type { Mail } from "./mail";
import { fileMail } from "./mailbox.server";
import { messages } from "./messages";

/** One address and nothing else: no second one, no name, no line that begins a header. */
const ONE_ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\]{1,253}$/;

/** A server that does not answer holds one mail for this long, not the others of the site's jobs. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const compiler = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
let smtp: { url: string; transport: Transporter } | undefined;

/** Where mails go while no mail server is configured. */
export function mailboxFolder(): string {
  return path.resolve(env().DATA_DIR, "posta");
}

/**
 * Sends a mail to `SMTP_URL`, else writes it into the folder `posta`. Resolves once it is accepted. Throws `RecipientRefused` when
 * the address is no good; anything else that is thrown may be tried again.
 */
export async function sendMail(mail: Mail): Promise<void> {
  if (!ONE_ADDRESS.test(mail.to)) throw new RecipientRefused(553);
  const options = optionsOf(mail);
  const url = env().SMTP_URL;
  if (!url) {
    await fileMail(mailboxFolder(), mail, await compiled(mail), { keep: isDemo() ? MAILBOX_KEEPS : undefined });
    return;
  }
  try {
    await smtpTransport(url).sendMail(options);
  } catch (error) {
    throw asFailure(error);
  }
}

/** A mail as it would travel. */
export async function compiled(mail: Mail): Promise<Buffer> {
  const { message } = await compiler.sendMail(optionsOf(mail));
  return message as Buffer;
}

/** Mails a demonstration keeps; without one nothing is dropped. */
const MAILBOX_KEEPS = 500;

function optionsOf(mail: Mail): SendMailOptions {
  return {
    from: { name: messages.site, address: env().MAIL_FROM },
    to: { name: "", address: mail.to },
    subject: headerLine(mail.subject),
    text: asText(mail),
    html: asHtml(mail),
    messageId: mail.messageId,
    date: mail.date,
    icalEvent: mail.calendar && {
      method: mail.calendar.method,
      content: mail.calendar.content,
      filename: mail.calendar.method === "CANCEL" ? "annullamento.ics" : "invito.ics",
    },
    // Mail programs put together what answers to the same message, also to one that nobody has received.
    ...(mail.topicId && { inReplyTo: mail.topicId, references: mail.topicId }),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", ...listHeaders(mail) },
    textEncoding: "quoted-printable",
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 2919 and RFC 8058: what the mail is one of, and how to receive no more of them with one press of a button. */
function listHeaders({ list, unsubscribeHref }: Mail): Record<string, string | { prepared: true; value: string }> {
  return {
    ...(list && { "List-Id": `${headerLine(list.name)} <${list.id}>` }),
    ...(unsubscribeHref && {
      "List-Unsubscribe": { prepared: true, value: `<${unsubscribeHref}>` },
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
}

/** One connection a process, kept open between mails. */
function smtpTransport(url: string): Transporter {
  if (smtp?.url === url) return smtp.transport;
  smtp?.transport.close();
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    ...TIMEOUTS,
  });
  smtp = { url, transport };
  return transport;
}

/** Lets go of the mail server; the next mail connects again. */
export function closeMail(): void {
  smtp?.transport.close();
  smtp = undefined;
}
