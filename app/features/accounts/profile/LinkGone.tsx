import { PageHead } from "~/components/content/PageHead";
import { messages } from "./messages";

/** For a mailed link that is not good any more, with the way to another one. */
export function LinkGone({ again }: { again: { href: string; label: string } }) {
  return (
    <>
      <PageHead title={messages.linkGone} lead={messages.linkGoneText} />
      <p>
        <a href={again.href}>{again.label}</a>
      </p>
    </>
  );
}
