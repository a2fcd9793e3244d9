import type { ReactNode } from "react";

export interface DefinitionListProps {
  items: readonly { term: string; detail: ReactNode }[];
}

/** Terms on the left, values on the right; items without a value are left out. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="definitions">
      {items
        .filter((item) => item.detail !== undefined && item.detail !== null && item.detail !== "")
        .map((item) => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd>{item.detail}</dd>
          </div>
        ))}
    </dl>
  );
}
