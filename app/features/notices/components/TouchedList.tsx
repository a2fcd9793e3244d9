import { StateTag } from "~/components/content/StateTag";
import { touchedLabels } from "../labels";
import { messages } from "../messages";
import type { TouchedPage } from "../touches/queries.server";

interface Props {
  version: string;
  touches: readonly TouchedPage[];
}

/** The pages a release touches, each verified or not yet. */
export function TouchedList({ version, touches }: Props) {
  return (
    <section className="section" aria-labelledby="pagine-interessate">
      <h2 id="pagine-interessate" className="h3">
        {touches.length ? messages.touched : messages.version(version)}
      </h2>
      {touches.length > 0 && (
        <>
          <p>{messages.touchedLead(version)}</p>
          <ul>
            {touches.map(({ kind, key, title, href, confirmedAt }) => (
              <li key={`${kind} ${key}`}>
                {touchedLabels[kind]}: <a href={href}>{title}</a>{" "}
                <StateTag kind={confirmedAt ? "done" : "info"}>
                  {confirmedAt ? messages.touchedDone : messages.touchedOpen}
                </StateTag>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
