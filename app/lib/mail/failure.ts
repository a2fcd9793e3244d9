/** The address itself is refused: trying again changes nothing. */
export class RecipientRefused extends Error {
  constructor(
    /** Of the SMTP server, or 553 where nobody was asked. */
    readonly responseCode: number,
  ) {
    super(`the recipient was refused (${responseCode})`);
    this.name = "RecipientRefused";
  }
}

/** What the server says of us and not of the recipient: to be put right by whoever runs the site. */
const OURS = new Set([530, 534, 535, 538]);

/** Reads an error of nodemailer: a 5xx answer to the recipient's address is final, everything else may pass. */
export function asFailure(error: unknown): unknown {
  const { command, responseCode } = (error ?? {}) as { command?: unknown; responseCode?: unknown };
  const isFinal =
    command === "RCPT TO" && typeof responseCode === "number" && responseCode >= 500 && !OURS.has(responseCode);
  return isFinal ? new RecipientRefused(responseCode) : error;
}

/** Whether a failure concerns one mail, of which the server has said so, and not the way to the server. */
export function isOfOneMail(error: unknown): boolean {
  const { command, responseCode } = (error ?? {}) as { command?: unknown; responseCode?: unknown };
  return typeof responseCode === "number" && (command === "RCPT TO" || command === "DATA");
}
