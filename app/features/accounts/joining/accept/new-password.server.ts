import { isCommonPassword, PASSWORD_MAX, PASSWORD_MIN } from "../../password.server";
import { messages } from "./messages";

/** What is wrong with a password somebody chooses; undefined when nothing is. `about`: what a stranger would try for this person. */
export async function passwordFault(password: string, about: readonly string[]): Promise<string | undefined> {
  if ([...password].length < PASSWORD_MIN) return messages.passwordShort(PASSWORD_MIN);
  if (password.length > PASSWORD_MAX) return messages.passwordLong(PASSWORD_MAX);
  return (await isCommonPassword(password, about)) ? messages.passwordCommon : undefined;
}
