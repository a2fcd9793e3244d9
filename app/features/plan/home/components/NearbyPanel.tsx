import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import type { Choice } from "~/lib/choice";
import { formatShortDate } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { Nearby } from "../nearby.server";

/** Who has gone this way already with the same software. */
export function NearbyPanel({ nearby: { software, comuni }, choice }: { nearby: Nearby; choice: Choice }) {
  const words = messages.nearby;
  return (
    <Panel title={words.title} tone="calm" id="vicini">
      {!software && <p>{words.noSoftware}</p>}
      {software && comuni.length === 0 && <p>{words.none}</p>}
      {software && comuni.length > 0 && (
        <>
          <p>
            {software.isProduct ? words.sameProduct(software.name) : words.sameVendor(software.name)} {words.text}
          </p>
          <RowList>
            {comuni.map(({ istat, name, sigla, population, completedOn }) => (
              <span key={istat}>
                <a href={withChoice(paths.comune(istat), choice)}>
                  {name}
                  {sigla && ` (${sigla})`}
                </a>{" "}
                <span className="note">
                  {words.since(formatShortDate(completedOn))}
                  {population !== null && `, ${messages.residents(population)}`}
                </span>
              </span>
            ))}
          </RowList>
        </>
      )}
    </Panel>
  );
}
