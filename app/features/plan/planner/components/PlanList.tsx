import { PageHead } from "~/components/content/PageHead";
import { Columns } from "~/components/layout/Columns";
import { Facets } from "~/components/navigation/Facets";
import { Fold } from "~/components/navigation/Fold";
import { Pager } from "~/components/navigation/Pager";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { planParams, VIEWS, type View } from "../filters";
import { viewNames } from "../labels";
import type { ProposalPage } from "../list.server";
import { messages } from "../messages";
import { type FilterChoices, PlanFilterForm } from "./PlanFilterForm";
import { ProposalTable } from "./ProposalTable";

interface Props extends FilterChoices {
  page: ProposalPage;
  view: View;
  may: { propose: boolean; decide: boolean };
}

export function PlanList({ page, view, may, ...choices }: Props) {
  const params = planParams(choices.filters);
  const here = view === "aperte" ? params : { ...params, vista: view };
  const links = VIEWS.map((each) => ({
    href: paths.plans(each === "aperte" ? params : { ...params, vista: each }),
    label: viewNames[each],
    count: formatNumber(page.counts[each]),
    current: each === view,
  }));
  const hidden: Record<string, string> = view === "aperte" ? {} : { vista: view };
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead}>
        <p className="line mt-3">
          {may.propose && (
            <a className="btn btn-primary" href={paths.newPlanRun(params)}>
              {messages.propose}
            </a>
          )}
          <a href={paths.planCapacity()}>{messages.load}</a>
        </p>
      </PageHead>
      <Columns kind="facets">
        <div>
          <Facets action={paths.plans()} linkGroups={[{ legend: messages.views, links }]} title={messages.views} />
          <div className="mt-4">
            <Fold title={messages.filters.label}>
              <PlanFilterForm {...choices} action={paths.plans()} hidden={hidden} clearHref={paths.plans(hidden)} />
            </Fold>
          </div>
        </div>
        <div>
          <h2>{viewNames[view]}</h2>
          <Results page={page} view={view} canDecide={may.decide && view === "aperte"} params={here} />
        </div>
      </Columns>
    </>
  );
}

interface ResultsProps extends Pick<Props, "page" | "view"> {
  canDecide: boolean;
  params: ReturnType<typeof planParams>;
}

function Results({ page: { rows, counts, previous, next }, view, canDecide, params }: ResultsProps) {
  const total = counts[view];
  return (
    <>
      <div className="line mb-2">
        <p className="mb-0" role="status">
          {total === 0 ? messages.none[view] : messages.found(total)}
        </p>
        {total > 0 && (
          <a className="small" href={paths.plansCsv(params)} download>
            {messages.csv.link}
          </a>
        )}
      </div>
      {rows.length > 0 && canDecide && (
        <form action={paths.decidePlans()} method="get">
          <p className="note">{messages.chooseNote}</p>
          <div className="line mb-3">
            <button type="submit" className="btn btn-primary btn-sm">
              {messages.decideChosen}
            </button>
            <a className="btn btn-outline-primary btn-sm" href={paths.decidePlans({ ...params, tutte: 1 })}>
              {messages.decideAll(total)}
            </a>
          </div>
          <ProposalTable caption={viewNames[view]} rows={rows} view={view} choosable />
        </form>
      )}
      {rows.length > 0 && !canDecide && <ProposalTable caption={viewNames[view]} rows={rows} view={view} />}
      <Pager
        previousHref={previous && paths.plans({ ...params, prima: previous })}
        nextHref={next && paths.plans({ ...params, dopo: next })}
      />
    </>
  );
}
