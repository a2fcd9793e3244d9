import { FilterButtons } from "~/components/form/FilterButtons";
import { Select } from "~/components/form/Select";
import { NameField, ProvinceField } from "~/features/registry/components/PlaceFields";
import type { Province } from "~/features/registry/filters";
import { paths } from "~/lib/paths";
import { StandingSelects } from "../../comuni/components/StandingForm";
import { CONTACTS, MAYOR_STATES, ORDERS, type WatchFilters, watchParams } from "../filters";
import { contactNames, mayorStateNames, messages, orderNames } from "../messages";

/** One GET form: filters and order of the authority's comuni. */
export function WatchForm({ filters, provinces }: { filters: WatchFilters; provinces: Province[] }) {
  const words = messages.form;
  return (
    <form action={paths.prefecture()} method="get" aria-label={words.label}>
      <Select
        id="ordine"
        name="ordine"
        label={words.order}
        defaultValue={filters.order}
        options={ORDERS.map((order) => ({ value: order, label: orderNames[order] }))}
      />
      <NameField value={filters.name} />
      {provinces.length > 1 && <ProvinceField provinces={provinces} chosen={filters.province} />}
      <Select
        id="recapito"
        name="recapito"
        label={words.contact}
        emptyLabel={words.allContacts}
        defaultValue={filters.contact ?? undefined}
        options={CONTACTS.map((contact) => ({ value: contact, label: contactNames[contact] }))}
      />
      <Select
        id="sindaco"
        name="sindaco"
        label={words.mayor}
        emptyLabel={words.allMayors}
        defaultValue={filters.mayor ?? undefined}
        options={MAYOR_STATES.map((state) => ({ value: state, label: mayorStateNames[state] }))}
      />
      <StandingSelects filters={filters} />
      <FilterButtons
        submit={words.submit}
        clear={words.clear}
        clearHref={Object.values(watchParams(filters)).some(Boolean) ? paths.prefecture() : null}
      />
    </form>
  );
}
