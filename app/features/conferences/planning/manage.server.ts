import type { Actor } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import type { messages } from "./messages";
import { cancelConference, publishConference } from "./publish.server";

type Done = keyof typeof messages.manage.done;

/** What who holds a conference does with it, by the form's `intento`. */
export async function manageConference(actor: Actor, id: number, form: FormValues, address: string): Promise<Done> {
  switch (form.intento) {
    case "pubblica":
      await publishConference(actor, id, form, address);
      return "pubblicata";
    case "annulla":
      await cancelConference(actor, id, form, address);
      return "annullata";
    default:
      throw new NotFound();
  }
}
