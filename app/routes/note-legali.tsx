import { TextPage, textPageMeta } from "~/features/site/components/TextPage";
import { textPage } from "~/features/site/pages.server";

export const loader = textPage("note-legali");

export const meta = textPageMeta;

export default function Text() {
  return <TextPage />;
}
