import { paths } from "~/lib/paths";
import { messages } from "../messages";
import { SearchBox } from "../navigation/SearchBox";
import { PageHead } from "./PageHead";

export interface ErrorPageProps {
  status: number;
  /** Instead of the words of the status. */
  title?: string;
  text?: string;
  /** What is read in the place of what was here. */
  instead?: { label: string; href: string };
  /** What to quote on the telephone. */
  reference?: string;
}

function wordsOf(status: number) {
  if (status === 404) return messages.error.notFound;
  if (status === 403 || status === 401) return messages.error.forbidden;
  if (status === 410) return messages.error.gone;
  if (status === 429) return messages.error.tooMany;
  if (status === 503) return messages.error.unavailable;
  return messages.error.failure;
}

/** What a page says when it cannot show its content: what happened, and where to go. */
export function ErrorPage({ status, title, text, instead, reference }: ErrorPageProps) {
  const words = wordsOf(status);
  return (
    <div className="error-page">
      <PageHead title={title ?? words.title} lead={text ?? words.text} />
      {instead && (
        <p className="mb-4">
          {messages.error.instead} <a href={instead.href}>{instead.label}</a>
        </p>
      )}
      <SearchBox id="q-errore" label={messages.error.search} />
      <h2 className="h3">{messages.error.elsewhere}</h2>
      <ul className="link-list">
        <li>
          <a href={paths.home()}>{messages.error.home}</a>
        </li>
        <li>
          <a href={paths.manuals()}>{messages.sections.manuals}</a>
        </li>
        <li>
          <a href={paths.faqList()}>{messages.sections.faq}</a>
        </li>
        <li>
          <a href={paths.codes()}>{messages.sections.codes}</a>
        </li>
        <li>
          {messages.callCentre.title}: <a href={messages.callCentre.href}>{messages.callCentre.number}</a>
        </li>
      </ul>
      {reference && (
        <p className="note">
          {messages.error.reference} <code>{reference}</code>
        </p>
      )}
    </div>
  );
}
