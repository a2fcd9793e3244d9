import { env } from "../env.server";

/** What stands on the right of the identifiers in mails. */
export function mailDomain(): string {
  return env().MAIL_FROM.split("@")[1] ?? "localhost";
}
