import { redirect } from "@remix-run/node";
import { type FilesArgs, filesAction } from "~/features/accounts/files-action.server";
import { paths } from "~/lib/paths";
import { canWriteNotices } from "../policy";
import type { MissingTouches } from "./read-form.server";
import { previewedNotice, refusedNotice } from "./refused.server";
import { saveNotice } from "./save.server";

/** The action of both pages of the form; `idOf` names the notice that is changed, null for a new one. */
export function noticeAction(missing: MissingTouches, idOf: (args: FilesArgs) => Promise<number | null>) {
  return filesAction({ allowed: canWriteNotices }, async (args) => {
    const { actor, form, attachments, context } = args;
    if (form.intento === "anteprima") return previewedNotice(form, attachments);
    try {
      const id = await saveNotice({
        actor,
        id: await idOf(args),
        form,
        attachments,
        address: context.address,
        missing,
      });
      const fatto = form.intento === "pubblica" ? "pubblicato" : "salvato";
      throw redirect(paths.manageNotice(id, { fatto }), 303);
    } catch (error) {
      return refusedNotice(error, form, attachments);
    }
  });
}
