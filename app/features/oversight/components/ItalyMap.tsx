import { formatPercent } from "~/lib/format";
import { paths } from "~/lib/paths";
import { OUTLINES, VIEW_BOX } from "../italy";
import { messages } from "../messages";
import type { RegionCounts } from "../queries.server";

/** Regions filled by the share of their comuni that work in ANPR; each leads to the list of its comuni. The table says the same. */
export function ItalyMap({ regions }: { regions: readonly RegionCounts[] }) {
  return (
    <div className="italy">
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset inside a drawing */}
      <svg viewBox={VIEW_BOX} role="group" aria-label={messages.map}>
        {regions.map((region) => (
          <a
            key={region.code}
            href={paths.comuni({ regione: region.code })}
            aria-label={messages.regionLabel(region.name, formatPercent(region.aregime, region.total))}
          >
            <path className={`fill-${stepOf(region)}`} d={OUTLINES.get(region.code)} />
            <title>{messages.regionLabel(region.name, formatPercent(region.aregime, region.total))}</title>
          </a>
        ))}
      </svg>
      <div>
        <p className="note">{messages.mapNote}</p>
        <ul className="legend list-unstyled" aria-label={messages.legend}>
          {messages.steps.map((words, index) => (
            <li key={words}>
              <svg viewBox="0 0 20 12" aria-hidden="true">
                <rect className={`fill-${index + 1}`} width="20" height="12" />
              </svg>{" "}
              {words}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** 1 to 5, twenty per cent each. */
function stepOf({ aregime, total }: RegionCounts): number {
  return total ? Math.min(5, Math.floor((aregime / total) * 5) + 1) : 1;
}
