import type { ComponentProps, ReactNode } from "react";
import { PageHead } from "~/components/content/PageHead";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { Pager } from "~/components/navigation/Pager";
import type { Choice } from "~/lib/choice";
import { count } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { type Filters, filterParams, isFiltered, type Places } from "../filters";
import type { ListPage } from "../list.server";
import { messages } from "../messages";
import { ComuneFilters } from "./ComuneFilters";
import { ComuneTable } from "./ComuneTable";

interface Props {
  page: ListPage;
  filters: Filters;
  places: Places;
  choice: Choice;
  lead?: string;
  /** What another feature says of the comune that was looked for. */
  answer?: ReactNode;
  /** A filter of another feature. */
  children?: ReactNode;
  extra?: ComponentProps<typeof ComuneTable>["extra"];
}

export function ComuneList({ page, filters, places, choice, lead = messages.lead, answer, extra, children }: Props) {
  const { rows, total, previous, next, similar } = page;
  const params = filterParams(filters);
  const pageAt = (position: { prima?: string; dopo?: string }) =>
    withChoice(paths.comuni({ ...params, ...position }), choice);
  return (
    <>
      <PageHead title={messages.title} lead={lead} />
      <Columns kind="facets">
        <ComuneFilters filters={filters} places={places} choice={choice}>
          {children}
        </ComuneFilters>
        <div>
          {answer}
          {total === 0 ? (
            <p role="status">{whyNone(filters)}</p>
          ) : (
            <>
              <div className="line mb-2">
                <p className="mb-0" role="status">
                  {howMany(total, filters)}
                </p>
                <a className="small" href={paths.comuniCsv(params)} download>
                  {messages.csv.link}
                </a>
              </div>
              <ComuneTable caption={messages.caption} rows={rows} choice={choice} extra={extra} />
              <Pager previousHref={previous && pageAt({ prima: previous })} nextHref={next && pageAt({ dopo: next })} />
              <p className="note mt-3 mb-0">{messages.csv.note}</p>
            </>
          )}
          {similar.length > 0 && (
            <Section id="simili" title={total === 0 ? messages.guessTitle : messages.similarTitle} small>
              <ComuneTable caption={messages.similarCaption} rows={similar} choice={choice} extra={extra} />
            </Section>
          )}
        </div>
      </Columns>
    </>
  );
}

function howMany(total: number, filters: Filters): string {
  const counted = count(total, messages.oneComune, messages.comuni);
  return isFiltered(filters) ? messages.found(counted) : counted;
}

function whyNone({ code, province, region, provinceCodes }: Filters): string {
  if (province && region && provinceCodes?.length === 0) return messages.noneInRegion(province.name, region.name);
  return code ? messages.noneCode(code.code) : messages.none;
}
