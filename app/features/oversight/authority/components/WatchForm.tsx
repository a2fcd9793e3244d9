import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { placeName } from "~/features/registry/components/ComuneTable";
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
      <Field
        id="nome"
        name="nome"
        type="search"
        label={words.name}
        defaultValue={filters.name}
        maxLength={100}
        autoComplete="off"
      />
      {provinces.length > 1 && (
        <Select
          id="provincia"
          name="provincia"
          label={words.province}
          emptyLabel={words.allProvinces}
          defaultValue={filters.province?.sigla}
          options={provinces
            .filter(({ sigla }) => sigla)
            .map(({ sigla, name }) => ({ value: sigla, label: placeName(name, sigla) }))}
        />
      )}
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
      <div className="line">
        <button className="btn btn-primary" type="submit">
          {words.submit}
        </button>
        {Object.values(watchParams(filters)).some(Boolean) && (
          <a className="small" href={paths.prefecture()}>
            {words.clear}
          </a>
        )}
      </div>
    </form>
  );
}
