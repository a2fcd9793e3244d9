import { TextBody } from "~/features/content/components/TextBody";
import { messages } from "../messages";

/** How the text will look, as the server has rendered it. */
export function NoticePreview({ html }: { html: string }) {
  return (
    <section className="preview" id="anteprima" aria-label={messages.fields.preview} tabIndex={-1}>
      <TextBody html={html} />
    </section>
  );
}
