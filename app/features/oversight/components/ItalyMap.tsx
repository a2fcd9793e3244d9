import { formatPercent } from "~/lib/format";
import { type Group, type Measure, share, sum } from "../counts";
import { messages } from "../messages";
import type { Shape } from "../shapes.server";

interface Props {
  shapes: readonly Shape[];
  viewBox: string;
  /** By what a shape stands for. */
  groups: ReadonlyMap<string, Group>;
  measure: Measure;
  label: string;
  /** The list of one group of comuni. */
  groupHref: (key: string) => string;
  /** Where several groups of one shape stand side by side. */
  tableHref: string;
}

/** Regions or provinces filled by a share of their comuni; each leads to the list of them. The table says the same. */
export function ItalyMap({ shapes, viewBox, groups, measure, label, groupHref, tableHref }: Props) {
  const words = messages.measures[measure];
  return (
    <div className="italy">
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset inside a drawing */}
      <svg viewBox={viewBox} role="group" aria-label={label}>
        {shapes.map(({ codes, outline }) => {
          const found = codes.flatMap((code) => groups.get(code) ?? []);
          if (!found.length) return <path key={outline} className="fill-none" d={outline} />;
          const all = sum(found);
          const part = measure === "schede" ? all.sheets : all.aregime;
          const name = words.label(found.map((group) => group.name).join(", "), formatPercent(part, all.total));
          return (
            <a key={codes.join()} href={codes.length === 1 ? groupHref(codes[0] ?? "") : tableHref} aria-label={name}>
              <path className={`fill-${stepOf(share(all, measure))}`} d={outline} />
              <title>{name}</title>
            </a>
          );
        })}
      </svg>
      <div>
        <p className="note">{words.note}</p>
        <ul className="legend list-unstyled" aria-label={messages.legend}>
          {messages.steps.map((step, index) => (
            <li key={step}>
              <svg viewBox="0 0 20 12" aria-hidden="true">
                <rect className={`fill-${index + 1}`} width="20" height="12" />
              </svg>{" "}
              {step}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** 1 to 5, twenty per cent each. */
function stepOf(part: number): number {
  return Math.min(5, Math.floor(part * 5) + 1);
}
