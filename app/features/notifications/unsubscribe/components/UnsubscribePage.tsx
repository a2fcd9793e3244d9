import { PageHead } from "~/components/content/PageHead";
import { paths } from "~/lib/paths";
import { messages } from "../messages";

/** What the link turns off, and the button that does it. */
export function UnsubscribePage({ code, what }: { code: string; what: string }) {
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead(what)} />
      <form method="post" action={paths.unsubscribe(code)} className="form-narrow">
        <p>{messages.text}</p>
        <button type="submit" className="btn btn-primary">
          {messages.send}
        </button>
      </form>
    </>
  );
}

export function Unsubscribed() {
  return (
    <>
      <PageHead title={messages.doneTitle} lead={messages.doneText} />
      <p>
        <a href={paths.accountMail()}>{messages.preferences}</a>
      </p>
    </>
  );
}
