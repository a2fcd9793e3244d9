import { redirect } from "@remix-run/node";
import { filesAction } from "~/features/accounts/files-action.server";
import { paths } from "~/lib/paths";
import { canWriteKind } from "../policy";
import { createText, previewNew } from "./create.server";
import { type EditedKind, segmentOf } from "./kinds";
import { previewedText, refusedText } from "./refused.server";

/** The action of a page on which a text of one kind begins. */
export function newTextAction(kind: EditedKind) {
  return filesAction(
    { allowed: (actor) => canWriteKind(actor, kind) },
    async ({ actor, form, attachments, context }) => {
      if (form.intento === "anteprima") {
        return previewedText(form, () => previewNew(actor, form, kind, attachments), attachments);
      }
      try {
        const { slug } = await createText(actor, form, context.address, kind, attachments);
        throw redirect(paths.editText(segmentOf(kind), slug, { fatto: "salvata" }), 303);
      } catch (error) {
        return refusedText(error, form, attachments);
      }
    },
  );
}
