import type { Actor } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { cancelAppointment, withdrawSlot } from "./cancel.server";
import type { SlotsDone } from "./messages";
import { publishHours } from "./publish.server";

type Command = (actor: Actor, form: FormValues, address: string) => Promise<SlotsDone>;

const COMMANDS: Record<string, Command | undefined> = {
  pubblica: publishHours,
  ritira: withdrawSlot,
  disdici: cancelAppointment,
};

/** What the page of assistance does with slots, by the form's `intento`. Throws what each command throws, and `NotFound`. */
export async function changeSlots(actor: Actor, form: FormValues, address: string): Promise<SlotsDone> {
  const command = typeof form.intento === "string" ? COMMANDS[form.intento] : undefined;
  if (!command) throw new NotFound();
  return command(actor, form, address);
}
