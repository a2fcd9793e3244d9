import type { Actor } from "~/features/accounts/actor";
import type { Attachments } from "~/features/uploads/accept.server";
import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { markChecked } from "./checked.server";
import { discardText, publishText, scheduleText, sendBackText, stopText, takeBackText } from "./decide.server";
import type { Done } from "./done";
import { NO_FILES } from "./files.server";
import { type Place, segmentOf } from "./kinds";
import { saveText } from "./save.server";
import { askWithdrawal, restoreText } from "./withdraw.server";

type Command = (actor: Actor, place: Place, form: FormValues, address: string, files: Attachments) => Promise<void>;

/** What the buttons of a text's page do, and what the page then says. */
const COMMANDS: Record<string, { run: Command; done: Done }> = {
  salva: {
    run: (actor, place, form, address, files) => saveText(actor, place, form, address, false, files),
    done: "salvata",
  },
  manda: {
    run: (actor, place, form, address, files) => saveText(actor, place, form, address, true, files),
    done: "mandata",
  },
  pubblica: { run: publishText, done: "pubblicata" },
  programma: { run: scheduleText, done: "programmata" },
  rimanda: { run: sendBackText, done: "rimandata" },
  riprendi: { run: takeBackText, done: "ripresa" },
  ferma: { run: stopText, done: "fermata" },
  elimina: { run: discardText, done: "eliminata" },
  ritira: { run: askWithdrawal, done: "richiesta" },
  "conferma-ritiro": { run: publishText, done: "ritirata" },
  "rifiuta-ritiro": { run: sendBackText, done: "rifiutata" },
  "annulla-ritiro": { run: discardText, done: "rifiutata" },
  ripristina: { run: restoreText, done: "ripristino" },
  controllata: { run: (actor, place, _form, address) => markChecked(actor, place, address), done: "controllata" },
};

/** Does what the form asks for and gives the address to go on to. */
export async function actOnText(
  actor: Actor,
  place: Place,
  form: FormValues,
  address: string,
  files = NO_FILES,
): Promise<string> {
  const command = Object.hasOwn(COMMANDS, String(form.intento)) ? COMMANDS[String(form.intento)] : undefined;
  if (!command) throw new Invalid({});
  await command.run(actor, place, form, address, files);
  // Of a draft that was given up there may be no page any more.
  if (command.done === "eliminata") return paths.editorial({ fatto: command.done });
  return paths.editText(segmentOf(place.kind), place.slug, { fatto: command.done });
}
