import { type Choice, withChoice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import type { SearchQuery } from "../engine";
import { messages } from "../messages";
import { isFiltered, searchAddress } from "../schema";

interface Props {
  asked: SearchQuery;
  correction: string | null;
  choice: Choice;
}

/** What to do when no text answers: another spelling, fewer words, no filters, a person. */
export function NothingFound({ asked, correction, choice }: Props) {
  return (
    <ul className="search-tips">
      {correction && (
        <li>
          {messages.didYouMean} <a href={withChoice(paths.search(correction), choice)}>{correction}</a>
        </li>
      )}
      {isFiltered(asked) && (
        <li>
          <a href={searchAddress(asked, { filters: false })}>{messages.withoutFilters}</a>
        </li>
      )}
      <li>{messages.fewerWords}</li>
      <li>
        {messages.browse} <a href={withChoice(paths.manuals(), choice)}>{messages.manuals}</a>,{" "}
        <a href={withChoice(paths.faqList(), choice)}>{messages.faq}</a>,{" "}
        <a href={withChoice(paths.codes(), choice)}>{messages.codes}</a>
      </li>
      <li>
        <a href={paths.newThread({ titolo: asked.text.slice(0, 180) })}>{messages.ask}</a>
      </li>
      <li>
        <a href={paths.reportMissing(asked.text)}>{messages.missing}</a>
      </li>
      <li>
        {messages.call} <a href="tel:800863116">800 863 116</a>
      </li>
    </ul>
  );
}
