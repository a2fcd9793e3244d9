import { Panel } from "~/components/content/Panel";
import { type Choice, withChoice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { messages } from "./messages";
import type { FaqOfThread } from "./public-thread.server";

interface Props extends FaqOfThread {
  threadId: number;
  choice: Choice;
}

/** Under a solved discussion: the question it became; for who writes the texts, the way to make it one. */
export function ThreadFaq({ threadId, faq, draft, choice, canWrite }: Props) {
  if (!faq && !canWrite) return null;
  return (
    <div className="section">
      <Panel tone="calm">
        {faq && (
          <p className="mb-0">
            {messages.published}: <a href={withChoice(paths.faq(faq.slug), choice)}>{faq.title}</a>
          </p>
        )}
        {canWrite && !faq && draft && (
          <p className="mb-0">
            <a href={paths.editText("faq", draft.slug)}>{messages.draft}</a>
          </p>
        )}
        {canWrite && !faq && !draft && (
          <form method="post" action={paths.faqFromThread(threadId)}>
            <button type="submit" className="btn btn-outline-primary">
              {messages.make}
            </button>
            <p className="form-text mb-0">{messages.makeHint}</p>
          </form>
        )}
      </Panel>
    </div>
  );
}
