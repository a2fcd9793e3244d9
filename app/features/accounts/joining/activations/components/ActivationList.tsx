import { Callout } from "~/components/content/Callout";
import { FilterButtons } from "~/components/form/FilterButtons";
import { Select } from "~/components/form/Select";
import { Columns } from "~/components/layout/Columns";
import { Pager } from "~/components/navigation/Pager";
import { NameField, ProvinceField } from "~/features/registry/components/PlaceFields";
import type { Province } from "~/features/registry/filters";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { ACTIVATION_STATES, type ActivationFilters, activationParams, isFiltered } from "../filters";
import type { ActivationPage } from "../list.server";
import { messages, stateNames } from "../messages";
import { ActivationTable } from "./ActivationTable";

interface Props {
  page: ActivationPage;
  filters: ActivationFilters;
  provinces: Province[];
  canSendInBulk: boolean;
  /** Name of the comune a link was just sent to. */
  sent: string | null;
  here: string;
}

export function ActivationList({ page, filters, provinces, canSendInBulk, sent, here }: Props) {
  const params = activationParams(filters);
  const { counts, rows, previous, next } = page;
  const total = ACTIVATION_STATES.filter((state) => !filters.state || state === filters.state)
    .map((state) => counts[state])
    .reduce((sum, value) => sum + value, 0);
  const sendable = (["da-attivare", "scaduto"] as const)
    .filter((state) => !filters.state || state === filters.state)
    .reduce((sum, state) => sum + counts[state], 0);
  return (
    <Columns kind="facets">
      <ActivationFilterForm filters={filters} provinces={provinces} counts={counts} />
      <div>
        {sent && <Callout tone="success">{messages.sent(sent)}</Callout>}
        <div className="line mb-2">
          <p className="mb-0" role="status">
            {total === 0 ? messages.none : messages.found(total)}
          </p>
          {total > 0 && (
            <a className="small" href={paths.activationsCsv(params)} download>
              {messages.csv.link}
            </a>
          )}
          {canSendInBulk && sendable > 0 && (
            <a className="small" href={paths.newActivationRun(params)}>
              {messages.bulk.link(sendable)}
            </a>
          )}
        </div>
        {rows.length > 0 && (
          <>
            <ActivationTable rows={rows} here={here} />
            <p className="note mt-3">{messages.resendNote}</p>
          </>
        )}
        <Pager
          previousHref={previous && paths.activations({ ...params, prima: previous })}
          nextHref={next && paths.activations({ ...params, dopo: next })}
        />
      </div>
    </Columns>
  );
}

function ActivationFilterForm({
  filters,
  provinces,
  counts,
}: Pick<Props, "filters" | "provinces"> & Pick<ActivationPage, "counts">) {
  const words = messages.form;
  return (
    <form action={paths.activations()} method="get" aria-label={words.label}>
      <Select
        id="stato"
        name="stato"
        label={words.state}
        emptyLabel={words.allStates}
        defaultValue={filters.state ?? undefined}
        options={ACTIVATION_STATES.map((state) => ({
          value: state,
          label: `${stateNames[state]} (${formatNumber(counts[state])})`,
        }))}
      />
      {provinces.length > 1 && <ProvinceField provinces={provinces} chosen={filters.province} />}
      <NameField value={filters.name} />
      <FilterButtons
        submit={words.submit}
        clear={words.clear}
        clearHref={isFiltered(filters) ? paths.activations() : null}
      />
    </form>
  );
}
