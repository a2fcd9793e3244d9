import { words } from "~/features/notifications/words";
import type { ReminderKind } from "~db/enums";

/** The paragraphs a comune will read, without the sentence that may be added. */
export function reminderText(kind: ReminderKind, comune: string, authority: string): string[] {
  const text = kind === "scheda" ? words.reminderSheet : words.reminderLate;
  return text(comune, authority, null).paragraphs;
}
