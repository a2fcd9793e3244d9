import type { Filters, Places } from "~/features/registry/filters";
import { readFilters } from "~/features/registry/filters";
import type { Actor } from "../../actor";
import { hasRole, watchedProvinces } from "../../policy";

/** How far a comune is from having its own people here. */
export const ACTIVATION_STATES = ["senza-indirizzo", "da-attivare", "inviato", "scaduto", "attivo"] as const;
export type ActivationState = (typeof ACTIVATION_STATES)[number];

export interface ActivationFilters extends Filters {
  state: ActivationState | null;
}

/** Provinces whose comuni the person may see; null is all of them. */
export function visibleProvinces(actor: Actor): string[] | null {
  return hasRole(actor, "agente", "supervisore", "admin") ? null : watchedProvinces(actor);
}

/** The filters of an address or of a form, cut to what the person may see. */
export function readActivationFilters(params: URLSearchParams, places: Places, actor: Actor): ActivationFilters {
  const filters = readFilters(params, places);
  const visible = visibleProvinces(actor);
  const { provinceCodes } = filters;
  const within = visible && (provinceCodes ? provinceCodes.filter((code) => visible.includes(code)) : visible);
  const state = ACTIVATION_STATES.find((known) => known === params.get("stato")) ?? null;
  return { ...filters, provinceCodes: visible ? within : provinceCodes, state };
}

/** The parameters that ask for the same list. */
export function activationParams({ name, province, state }: ActivationFilters) {
  return { nome: name, provincia: province?.sigla, stato: state };
}

export function isFiltered({ name, province, state }: ActivationFilters): boolean {
  return Boolean(name || province || state);
}
