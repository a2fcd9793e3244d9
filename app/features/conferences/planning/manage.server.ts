import type { Actor } from "~/features/accounts/actor";
import type { Attachments } from "~/features/uploads/accept.server";
import { NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { correctAttendance } from "../after/attendance.server";
import { addMaterials, removeMaterial } from "../after/hand-out.server";
import { questionAnswered } from "../after/questions.server";
import { inviteGuest, withdrawGuest } from "../guests/invite.server";
import { decideMeeting } from "../meetings/decide.server";
import type { messages } from "./messages";
import { cancelConference, publishConference } from "./publish.server";

type Done = keyof typeof messages.manage.done;

interface Sent {
  form: FormValues;
  attachments: Attachments;
  address: string;
}

type Command = (actor: Actor, id: number, form: FormValues, address: string) => Promise<void>;

const COMMANDS: Record<string, { run: Command; done: Done } | undefined> = {
  pubblica: { run: publishConference, done: "pubblicata" },
  annulla: { run: cancelConference, done: "annullata" },
  accogli: { run: decideMeeting, done: "accolta" },
  "non-accogliere": { run: decideMeeting, done: "rifiutata" },
  presenze: { run: correctAttendance, done: "presenze" },
  invita: { run: inviteGuest, done: "invitato" },
  ritira: { run: withdrawGuest, done: "ritirato" },
  "togli-materiale": { run: removeMaterial, done: "tolto" },
  risposta: {
    run: (actor, id, { domanda }, address) => questionAnswered(actor, id, domanda, null, address),
    done: "risposta",
  },
};

/** What who holds a conference does with it, by the form's `intento`. */
export async function manageConference(actor: Actor, id: number, { form, attachments, address }: Sent): Promise<Done> {
  if (form.intento === "materiali") {
    await addMaterials(actor, id, form, attachments, address);
    return "materiali";
  }
  const command = typeof form.intento === "string" ? COMMANDS[form.intento] : undefined;
  if (!command) throw new NotFound();
  await command.run(actor, id, form, address);
  return command.done;
}
