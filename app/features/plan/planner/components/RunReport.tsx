import { DataTable } from "~/components/content/DataTable";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { Section } from "~/components/layout/Section";
import { formatDate, formatDateTime, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { unplacedHelp, unplacedNames } from "../labels";
import { messages } from "../messages";
import type { Run } from "../records.server";

const words = messages.run;

/** What came out of a run. */
export function RunReport({ run }: { run: Run }) {
  const { proposed, unplaced, reasons, at, person, notBefore, weeks, filters } = run;
  return (
    <>
      <PageHead title={words.done} lead={`${words.proposed(proposed)}. ${words.unplaced(unplaced)}.`}>
        <p className="line mt-3">
          {proposed > 0 && (
            <a className="btn btn-primary" href={paths.plans(filters)}>
              {words.seeProposals}
            </a>
          )}
          {unplaced > 0 && <a href={paths.plans({ ...filters, vista: "senza-date" })}>{words.seeUnplaced}</a>}
        </p>
      </PageHead>
      <DefinitionList
        items={[
          { term: words.facts.who, detail: person },
          { term: words.facts.when, detail: formatDateTime(at) },
          { term: words.facts.from, detail: formatDate(notBefore) },
          { term: words.facts.weeks, detail: formatNumber(weeks) },
        ]}
      />
      {reasons.length > 0 && (
        <Section id="senza-date" title={words.why}>
          <DataTable
            caption={words.whyCaption}
            captionHidden
            columns={[
              { key: "reason", label: messages.columns.reason, rowHeader: true },
              { key: "count", label: words.comuni, numeric: true },
            ]}
            rows={reasons.map(({ reason, count }) => ({
              key: reason,
              cells: {
                reason: (
                  <>
                    {unplacedNames[reason]}
                    <span className="note d-block fw-normal">{unplacedHelp[reason]}</span>
                  </>
                ),
                count: formatNumber(count),
              },
            }))}
          />
        </Section>
      )}
    </>
  );
}
