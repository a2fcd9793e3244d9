import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import type { Actor } from "../../actor";
import { checkNewPassword } from "../../new-password.server";
import { hashPassword } from "../../password.server";
import type { Visitor } from "../../sign-in/sign-in.server";
import { countForm } from "../person-limit.server";
import { checkPresentPassword } from "../present-password.server";
import { messages } from "./messages";
import { changeSchema } from "./schema";
import { storePassword } from "./store.server";

/** Changes the password of who knows the present one; only this browser stays signed in. Throws `Invalid`, `LimitExceeded`. */
export async function changePassword(actor: Actor, form: FormValues, visitor: Visitor): Promise<void> {
  await countForm(actor);
  const { attuale, nuova } = changeSchema.parse(form);
  // The new one first: whoever only mistypes it does not use up attempts.
  await checkNewPassword("nuova", nuova, [actor.name, actor.email]);
  await checkPresentPassword(actor, attuale, visitor);
  if (nuova === attuale) throw new Invalid({ nuova: messages.change.same });
  const passwordHash = await hashPassword(nuova);
  const { personId, sessionId } = actor;
  await db.transaction((tx) =>
    storePassword(tx, { personId, passwordHash, address: visitor.address, how: "form", exceptSessionId: sessionId }),
  );
}
