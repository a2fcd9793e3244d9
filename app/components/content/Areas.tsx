import { Children, type ReactNode } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

/** The areas of the site, side by side; each child is an `Area`. */
export function Areas({ children }: { children: ReactNode }) {
  return (
    <ul className="areas list-unstyled">
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}

export interface AreaProps {
  title: string;
  href: string;
  icon: IconName;
  summary: string;
  /** A few ways in: links, one a child. */
  children?: ReactNode;
}

export function Area({ title, href, icon, summary, children }: AreaProps) {
  return (
    <div className="area">
      <h2 className="h3">
        <Icon name={icon} size="lg" />
        <a href={href}>{title}</a>
      </h2>
      <p className="small">{summary}</p>
      {children && (
        <ul className="list-unstyled small mb-0">
          {Children.map(children, (child) => (
            <li>{child}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
