import type { Actor } from "~/features/accounts/actor";
import { watchedProvinces } from "~/features/accounts/policy";
import type { Places } from "~/features/registry/filters";
import { readStandingFilters, type StandingFilters, standingParams } from "../comuni/filters";

export const CONTACTS = ["referente", "istituzionale", "nessuno"] as const;
/** Who can be written to: a referente, else the institutional address. */
export type Contact = (typeof CONTACTS)[number];

export const MAYOR_STATES = ["informato", "da-informare"] as const;
export type MayorState = (typeof MAYOR_STATES)[number];

export const ORDERS = ["nome", "fase", "ritardo", "scheda", "residenti"] as const;
export type Order = (typeof ORDERS)[number];

export interface WatchFilters extends StandingFilters {
  contact: Contact | null;
  mayor: MayorState | null;
  order: Order;
}

/** The filters of an address, always within the provinces the person watches; software is not for a Prefettura to see. */
export function readWatchFilters(params: URLSearchParams, places: Places, actor: Actor): WatchFilters {
  const filters = readStandingFilters(params, places, false);
  const watched = watchedProvinces(actor);
  const { provinceCodes } = filters;
  return {
    ...filters,
    provinceCodes: provinceCodes ? provinceCodes.filter((code) => watched.includes(code)) : watched,
    contact: CONTACTS.find((known) => known === params.get("recapito")) ?? null,
    mayor: MAYOR_STATES.find((known) => known === params.get("sindaco")) ?? null,
    order: ORDERS.find((known) => known === params.get("ordine")) ?? "nome",
  };
}

/** The parameters that ask for the same list. */
export function watchParams(filters: WatchFilters) {
  const { contact, mayor, order } = filters;
  const { regione, software, ...params } = standingParams(filters);
  return { ...params, recapito: contact, sindaco: mayor, ordine: order === "nome" ? null : order };
}
