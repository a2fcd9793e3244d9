import { Invalid } from "~/lib/errors";
import { messages } from "./messages";
import { isCommonPassword, PASSWORD_MAX, PASSWORD_MIN } from "./password.server";

/**
 * The rules of a new password: long enough, not among those anybody would try first, not the name or the address of its owner.
 * Throws `Invalid` on `field`.
 */
export async function checkNewPassword(field: string, password: string, about: readonly string[]): Promise<void> {
  const words = messages.newPassword;
  if (!password) throw new Invalid({ [field]: words.missing });
  if ([...password].length < PASSWORD_MIN) throw new Invalid({ [field]: words.short(PASSWORD_MIN) });
  if (password.length > PASSWORD_MAX) throw new Invalid({ [field]: words.long(PASSWORD_MAX) });
  const parts = about.flatMap((text) => [text, ...text.split(/[@\s.]+/)]);
  if (await isCommonPassword(password, parts)) throw new Invalid({ [field]: words.common });
}
