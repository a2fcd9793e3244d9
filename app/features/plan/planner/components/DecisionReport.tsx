import { DataTable } from "~/components/content/DataTable";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { Section } from "~/components/layout/Section";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { leftOutNames } from "../labels";
import { messages } from "../messages";
import type { DecisionRecord } from "../records.server";
import { Window } from "./ProposalTable";

const words = messages.decision;

/** What was decided, and which of the chosen were left out and why. */
export function DecisionReport({ decision, isStaff }: { decision: DecisionRecord; isStaff: boolean }) {
  const { act, decided, at, person, note, leftOut, comuni } = decision;
  const told = act === "approved" ? words.told : words.toldSogei;
  return (
    <>
      <PageHead title={words[act]} lead={isStaff ? `${words.done[act](decided)}. ${decided ? told : ""}` : undefined} />
      <DefinitionList
        items={[
          { term: words.facts.who, detail: isStaff ? person : words.ministero },
          { term: words.facts.when, detail: formatDateTime(at) },
          { term: words.note, detail: note },
        ]}
      />
      {leftOut.length > 0 && (
        <Section id="fuori" title={words.leftOut(leftOut.length)}>
          <p>{words.leftOutLead}</p>
          <DataTable
            caption={words.leftOutCaption}
            captionHidden
            columns={[
              { key: "name", label: messages.columns.name, rowHeader: true },
              { key: "why", label: words.reason },
            ]}
            rows={leftOut.map(({ id, name, istat, why }) => ({
              key: String(id),
              cells: { name: <a href={paths.plan(istat)}>{name}</a>, why: leftOutNames[why] },
            }))}
          />
        </Section>
      )}
      {comuni.length > 0 && (
        <Section id="decisi" title={words.comuni} note={comuni.length < decided && isStaff ? words.first : undefined}>
          <DataTable
            caption={words.comuniCaption}
            captionHidden
            columns={[
              { key: "name", label: messages.columns.name, rowHeader: true },
              { key: "start", label: messages.columns.start },
            ]}
            rows={comuni.map(({ istat, name, sigla, startFrom, startTo }) => ({
              key: istat,
              cells: {
                name: (
                  <>
                    <a href={paths.plan(istat)}>{name}</a> {sigla && `(${sigla})`}
                  </>
                ),
                start: startFrom && <Window from={startFrom} to={startTo ?? startFrom} />,
              },
            }))}
          />
        </Section>
      )}
      {isStaff && (
        <p className="mt-4">
          <a href={paths.plans()}>{words.back}</a>
        </p>
      )}
    </>
  );
}
