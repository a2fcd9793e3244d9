import { CodeChip } from "~/components/content/CodeChip";
import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { SectionHead } from "~/components/content/SectionHead";
import { StateTag } from "~/components/content/StateTag";
import { Columns } from "~/components/layout/Columns";
import { Facets } from "~/components/navigation/Facets";
import { choiceGroups } from "~/features/content/components/choice-groups";
import { severityLabels } from "~/features/content/labels";
import type { EntrySummary } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { count, formatNumber } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { CODE_SEVERITIES, type CodeSeverity } from "~db/enums";
import { familyLabel, severityStates } from "../labels";
import { messages } from "../messages";

interface Props {
  codes: EntrySummary<"code">[];
  severity: CodeSeverity | null;
  choice: Choice;
}

export function CodeList({ codes, severity, choice }: Props) {
  const isFiltered = Boolean(severity || choice.query);
  // Among all codes those of everyday work are only named: their list would outweigh the page.
  const everyday = severity ? [] : codes.filter(({ details }) => details.severity === "operazione");
  const families = groupByFamily(codes.filter((code) => !everyday.includes(code)));
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <Columns kind="facets">
        <Facets
          action={paths.codes()}
          clearHref={isFiltered ? paths.codes() : undefined}
          groups={[
            {
              name: "gravita",
              legend: messages.severity,
              kind: "radio",
              options: [
                { value: "", label: messages.allSeverities, checked: !severity },
                ...CODE_SEVERITIES.map((value) => ({
                  value,
                  label: severityLabels[value],
                  checked: value === severity,
                })),
              ],
            },
            ...choiceGroups(choice),
          ]}
        />
        <div>
          {isFiltered && <p role="status">{messages.found(count(codes.length, messages.oneCode, messages.codes))}</p>}
          {codes.length === 0 && <p>{messages.none}</p>}
          {[...families].map(([family, members]) => (
            <section key={family} className="section code-family" aria-labelledby={`famiglia-${family}`}>
              <SectionHead id={`famiglia-${family}`} title={`${family} · ${familyLabel(family)}`} small />
              <FamilyTable family={family} codes={members} choice={choice} />
            </section>
          ))}
          {everyday.length > 0 && <Everyday codes={everyday} choice={choice} />}
        </div>
      </Columns>
    </>
  );
}

function Everyday({ codes, choice }: { codes: EntrySummary<"code">[]; choice: Choice }) {
  return (
    <section className="section" aria-labelledby="operazioni">
      <SectionHead id="operazioni" title={severityLabels.operazione} small />
      <p>
        <a href={withChoice(`${paths.codes()}?gravita=operazione`, choice)}>{messages.everyday}</a>
      </p>
      <ul className="list-inline">
        {codes.map(({ slug }) => (
          <li key={slug} className="list-inline-item">
            <CodeChip code={slug} href={withChoice(paths.code(slug), choice)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FamilyTable({ family, codes, choice }: { family: string; codes: EntrySummary<"code">[]; choice: Choice }) {
  return (
    <DataTable
      caption={messages.caption(family)}
      captionHidden
      columns={[
        { key: "code", label: messages.code, rowHeader: true, width: "narrow" },
        { key: "problem", label: messages.problem, width: "wide" },
        { key: "effect", label: messages.effect, width: "medium" },
        { key: "reports", label: messages.reports, numeric: true, width: "narrow" },
      ]}
      rows={codes.map(({ slug, title, details }) => ({
        key: slug,
        cells: {
          code: <CodeChip code={slug} href={withChoice(paths.code(slug), choice)} />,
          problem: title,
          effect: <StateTag kind={severityStates[details.severity]}>{severityLabels[details.severity]}</StateTag>,
          reports: details.occurrences === null ? "" : <Reports occurrences={details.occurrences} />,
        },
      }))}
    />
  );
}

/** On narrow screens, where the heads of the columns go, the number says what it counts. */
function Reports({ occurrences }: { occurrences: number }) {
  return (
    <>
      {formatNumber(occurrences)}
      <span className="d-md-none"> {occurrences === 1 ? messages.oneReport : messages.someReports}</span>
    </>
  );
}

function groupByFamily(codes: EntrySummary<"code">[]): Map<string, EntrySummary<"code">[]> {
  const families = new Map<string, EntrySummary<"code">[]>();
  for (const code of codes) families.set(code.details.family, [...(families.get(code.details.family) ?? []), code]);
  return families;
}
