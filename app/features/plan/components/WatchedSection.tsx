import { DefinitionList } from "~/components/content/DefinitionList";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Watched } from "../watched.server";
import { Timeline } from "./Timeline";

/** What only the comune, its Prefettura, the Ministero and Sogei read on the page of a comune. */
export function WatchedSection({ istat, timeline, waiting, sheet, isOwn, canDecide }: Watched) {
  const words = messages.watched;
  return (
    <Section id="riservato" title={words.title}>
      <p className="line mt-3">
        <StateTag kind="private">{words.note}</StateTag>
      </p>
      <Timeline steps={timeline} waiting={waiting} />
      {sheet ? (
        <DefinitionList
          items={[
            { term: words.software, detail: sheet.software },
            { term: words.workstations, detail: sheet.workstations && formatNumber(sheet.workstations) },
            { term: words.contact, detail: sheet.contact },
          ]}
        />
      ) : (
        <p>{words.noVersion}</p>
      )}
      <p className="line">
        {sheet && <a href={paths.sheetVersion(sheet.version, { comune: istat })}>{words.version(sheet.version)}</a>}
        {isOwn && <a href={paths.ownComune({ comune: istat })}>{words.home}</a>}
        {canDecide && <a href={paths.milestonesOf(istat)}>{words.dates}</a>}
      </p>
    </Section>
  );
}
