import { type FilesArgs, filesAction } from "~/features/accounts/files-action.server";
import { messages } from "../messages";
import { canWrite } from "../policy";
import { picturesIn } from "./files.server";

export type WritingArgs = FilesArgs;

/** The action of a page where somebody writes; pictures that its text shows come along with it. */
export function writingAction<T>(work: (args: WritingArgs) => Promise<T>) {
  const named = ({ testo }: WritingArgs["form"]) => (typeof testo === "string" ? picturesIn(testo) : []);
  return filesAction({ allowed: canWrite, refusal: messages.noVoice, named }, work);
}
