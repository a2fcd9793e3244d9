import { Fold } from "./Fold";

export interface NavItem {
  label: string;
  href: string;
  current?: boolean;
  items?: readonly NavItem[];
}

export interface SideNavProps {
  /** Name of the landmark and of the fold: "Pagine del manuale". */
  label: string;
  title: string;
  titleHref?: string;
  items: readonly NavItem[];
}

export function SideNav({ label, title, titleHref, items }: SideNavProps) {
  return (
    <nav className="side-nav" aria-label={label}>
      <Fold title={label}>
        <p className="side-nav-title">{titleHref ? <a href={titleHref}>{title}</a> : title}</p>
        <Items items={items} />
      </Fold>
    </nav>
  );
}

function Items({ items }: { items: readonly NavItem[] }) {
  return (
    <ul className="link-list">
      {items.map((item) => (
        <li key={item.href}>
          <a
            className={item.current ? "list-item active" : "list-item"}
            href={item.href}
            aria-current={item.current ? "page" : undefined}
          >
            {item.label}
          </a>
          {item.items && item.items.length > 0 && <Items items={item.items} />}
        </li>
      ))}
    </ul>
  );
}
