import { Callout } from "~/components/content/Callout";
import { paths } from "~/lib/paths";
import { messages } from "./messages";

/** A page that may answer the question: what it is, where it leads. */
export interface Answer {
  kind: string;
  title: string;
  url: string;
}

/** «Forse c'è già la risposta»: following one counts as a question that was not needed. */
export function AlreadyAnswered({ answers }: { answers: readonly Answer[] }) {
  const words = messages.found;
  if (!answers.length) return <p className="note">{words.none}</p>;
  return (
    <div className="answers">
      <Callout title={words.title}>
        <p className="mb-2">{words.text}</p>
        <ul className="list-unstyled mb-0">
          {answers.map(({ kind, title, url }) => (
            <li key={url}>
              <span className="note">{kind}</span> <a href={paths.deflected(url)}>{title}</a>
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}
