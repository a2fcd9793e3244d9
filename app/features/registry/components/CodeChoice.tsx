import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import type { Choice } from "~/lib/choice";
import { formatDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { CodeHolder } from "../queries.server";
import { placeName } from "./ComuneTable";

interface Props {
  code: string;
  holders: readonly CodeHolder[];
  choice: Choice;
}

/** A code that was used more than once. Only comuni of today have a page that is surely theirs. */
export function CodeChoice({ code, holders, choice }: Props) {
  return (
    <>
      <PageHead title={messages.choice.title(code)} lead={messages.choice.lead} />
      <RowList>
        {holders.map(({ id, name, istat, province, sigla, ceasedOn }) => (
          <span key={id}>
            {ceasedOn ? name : <a href={withChoice(paths.comune(istat), choice)}>{name}</a>}{" "}
            <span className="note">
              {placeName(province, sigla)},{" "}
              {ceasedOn ? messages.choice.ceased(formatDate(ceasedOn)) : messages.choice.present}
            </span>
          </span>
        ))}
      </RowList>
    </>
  );
}
