import { modalityNames, stageNames } from "~/components/messages";
import { SEARCH_ORDERS, type SearchQuery } from "../engine";
import { messages } from "../messages";
import { searchAddress } from "../schema";

interface Props {
  asked: SearchQuery;
  /** For whom results are put in order. */
  reader: SearchQuery["reader"];
}

/** For whom results are put in order, and the other ways to: by the text alone, the newest first. */
export function SearchOrder({ asked, reader }: Props) {
  const present = asked.order ?? "pertinenza";
  const who = [reader?.stage && stageNames[reader.stage], reader?.modality && modalityNames[reader.modality]];
  const names = who.filter((name) => name !== undefined);
  const words: Partial<Record<string, string>> = names.length ? messages.orders : messages.ordersAlone;
  return (
    <nav className="search-order" aria-label={messages.order}>
      {names.length > 0 && present === "pertinenza" && <p className="note">{messages.forReader(names.join(", "))}</p>}
      <ul className="list-unstyled line">
        <li className="note">{messages.order}</li>
        {SEARCH_ORDERS.filter((order) => words[order]).map((order) => (
          <li key={order}>
            {order === present ? (
              <strong aria-current="true">{words[order]}</strong>
            ) : (
              <a href={searchAddress(asked, { order })}>{words[order]}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
