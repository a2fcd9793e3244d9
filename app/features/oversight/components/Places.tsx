import { Section } from "~/components/layout/Section";
import { type Group, MEASURES, type Measure, VIEWS, type View } from "../counts";
import { messages } from "../messages";
import type { Overview } from "../overview.server";
import { ItalyMap } from "./ItalyMap";
import type { ListHref } from "./types";

type Props = Pick<Overview, "view" | "measure" | "totals" | "shapes" | "viewBox"> & {
  pageHref: ListHref;
  listHref: ListHref;
};

/** The map, by region or by province, with what it may show. */
export function Places({ view, measure, totals, shapes, viewBox, pageHref, listHref }: Props) {
  const groups: [string, Group][] =
    view === "regioni"
      ? totals.regions.map((group) => [group.code, group])
      : totals.provinces.map((group) => [group.sigla, group]);
  const title = `${messages.measures[measure].name}, ${messages.views[view].toLowerCase()}`;
  return (
    <Section id="mappa" title={title}>
      <nav className="switches" aria-label={messages.measuresLabel}>
        {MEASURES.map((one) => (
          <a
            key={one}
            href={`${pageHref({ vista: view, misura: one })}#mappa`}
            aria-current={one === measure ? "true" : undefined}
          >
            {messages.measures[one].name}
          </a>
        ))}
      </nav>
      <ViewLinks view={view} measure={measure} pageHref={pageHref} anchor="mappa" />
      <ItalyMap
        shapes={shapes}
        viewBox={viewBox}
        groups={new Map(groups)}
        measure={measure}
        label={title}
        groupHref={(key) => listHref(view === "regioni" ? { regione: key } : { provincia: key })}
        tableHref="#territorio"
      />
      {view === "province" && <p className="note">{messages.sardinia}</p>}
    </Section>
  );
}

/** By region or by province: two addresses of the same page. */
export function ViewLinks({
  view,
  measure,
  pageHref,
  anchor,
}: {
  view: View;
  measure: Measure;
  pageHref: ListHref;
  anchor: string;
}) {
  return (
    <nav className="switches" aria-label={`${messages.viewsLabel}: ${anchor}`}>
      {VIEWS.map((one) => (
        <a
          key={one}
          href={`${pageHref({ vista: one, misura: measure })}#${anchor}`}
          aria-current={one === view ? "true" : undefined}
        >
          {messages.views[one]}
        </a>
      ))}
    </nav>
  );
}
