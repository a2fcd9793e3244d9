import { messages } from "../messages";
import { Fold } from "./Fold";

export interface FacetOption {
  value: string;
  label: string;
  /** How many results, already formatted. */
  count?: string;
  checked?: boolean;
}

export interface FacetGroup {
  /** Name of the parameter. */
  name: string;
  legend: string;
  kind?: "checkbox" | "radio";
  options: readonly FacetOption[];
}

/** One choice by link instead of a box: for lists that need no button. */
export interface FacetLinks {
  legend: string;
  links: readonly { href: string; label: string; count?: string; current?: boolean }[];
}

export interface FacetsProps {
  action: string;
  /** Parameters to keep, such as the question. */
  hidden?: readonly { name: string; value: string }[];
  groups?: readonly FacetGroup[];
  linkGroups?: readonly FacetLinks[];
  /** Address without any filter; left out when no filter is on. */
  clearHref?: string;
  title?: string;
}

/** Filters with their counts: a GET form, links, or both. */
export function Facets({ action, hidden = [], groups = [], linkGroups = [], clearHref, title }: FacetsProps) {
  const name = title ?? messages.facets.title;
  return (
    <section className="facets" aria-label={name}>
      <Fold title={name}>
        {linkGroups.map((group) => (
          <LinkGroup key={group.legend} group={group} />
        ))}
        {groups.length > 0 && (
          <form action={action} method="get">
            {hidden.map((field) => (
              <input key={`${field.name}=${field.value}`} type="hidden" name={field.name} value={field.value} />
            ))}
            {groups.map((group) => (
              <CheckGroup key={group.name} group={group} />
            ))}
            <button className="btn btn-outline-primary btn-sm" type="submit">
              {messages.facets.apply}
            </button>
          </form>
        )}
        {clearHref && (
          <p className="small mt-2 mb-0">
            <a href={clearHref}>{messages.facets.clear}</a>
          </p>
        )}
      </Fold>
    </section>
  );
}

function CheckGroup({ group }: { group: FacetGroup }) {
  return (
    <fieldset>
      <legend>{group.legend}</legend>
      {group.options.map((option) => (
        <label key={option.value} className="form-check">
          <input
            className="form-check-input"
            type={group.kind ?? "checkbox"}
            name={group.name}
            value={option.value}
            defaultChecked={option.checked}
          />
          <span className="form-check-label">{option.label}</span>
          {option.count && <span className="count">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function LinkGroup({ group }: { group: FacetLinks }) {
  return (
    <nav className="facet-links" aria-label={group.legend}>
      <p className="facet-legend" aria-hidden="true">
        {group.legend}
      </p>
      <ul className="link-list">
        {group.links.map((link) => (
          <li key={link.href}>
            <a
              className={link.current ? "list-item active" : "list-item"}
              href={link.href}
              aria-current={link.current ? "true" : undefined}
            >
              <span>{link.label}</span>
              {link.count && <span className="count">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
