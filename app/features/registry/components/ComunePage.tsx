import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import type { Choice } from "~/lib/choice";
import { formatDate, formatNumber } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { Comune } from "../queries.server";
import { placeName } from "./ComuneTable";

interface Props {
  comune: Comune;
  neighbours: readonly { name: string; istat: string }[];
  choice: Choice;
  /** What other features say of this comune: sections of the main column, before its data. */
  children?: ReactNode;
}

/** Public page of a comune: what the registry knows; the route adds the rest. */
export function ComunePage({ comune, neighbours, choice, children }: Props) {
  const { page } = messages;
  const { name, sigla, ceasedOn } = comune;
  return (
    <Columns kind="aside">
      <article>
        <PageHead title={name} lead={whereIs(comune)} />
        {ceasedOn && (
          <Callout tone="warning">
            <p>{page.ceasedText(formatDate(ceasedOn))}</p>
          </Callout>
        )}
        {children}
        <Section id="dati" title={page.facts}>
          <ComuneFacts comune={comune} choice={choice} />
        </Section>
      </article>
      {neighbours.length > 0 && (
        <aside>
          <Panel title={page.neighbours} tone="calm">
            <RowList>
              {neighbours.map((neighbour) => (
                <a key={neighbour.istat} href={withChoice(paths.comune(neighbour.istat), choice)}>
                  {neighbour.name}
                </a>
              ))}
            </RowList>
            {sigla && (
              <p className="small mt-3">
                <a href={withChoice(paths.comuni({ provincia: sigla }), choice)}>{page.allOfProvince}</a>
              </p>
            )}
          </Panel>
        </aside>
      )}
    </Columns>
  );
}

/** «Bologna (BO), Emilia-Romagna»; Valle d'Aosta is both. */
function whereIs({ province, sigla, region }: Comune): string {
  return province === region ? region : `${placeName(province, sigla)}, ${region}`;
}

function ComuneFacts({ comune, choice }: { comune: Comune; choice: Choice }) {
  const { columns, page } = messages;
  const { sigla, region, regionCode, population, populationYear } = comune;
  const province = placeName(comune.province, sigla);
  return (
    <DefinitionList
      items={[
        {
          term: columns.province,
          detail: sigla ? <a href={withChoice(paths.comuni({ provincia: sigla }), choice)}>{province}</a> : province,
        },
        {
          term: columns.region,
          detail: <a href={withChoice(paths.comuni({ regione: regionCode }), choice)}>{region}</a>,
        },
        { term: columns.istat, detail: comune.istat },
        { term: page.belfiore, detail: comune.belfiore },
        { term: columns.population, detail: populationWords(population, populationYear) },
      ]}
    />
  );
}

function populationWords(population: number | null, year: number | null): string | null {
  if (population === null) return null;
  const number = formatNumber(population);
  return year === null ? number : messages.page.populationIn(number, year);
}
