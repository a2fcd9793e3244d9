import { Children, isValidElement, type ReactNode } from "react";

export interface RowListProps {
  /** Each child becomes a row. */
  children: ReactNode;
  /** Two columns of tight rows where there is room. */
  dense?: boolean;
  ordered?: boolean;
}

export function RowList({ children, dense, ordered }: RowListProps) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className={dense ? "rows rows-dense list-unstyled" : "rows list-unstyled"}>
      {Children.toArray(children).map((child, index) => (
        <li key={isValidElement(child) ? child.key : index}>{child}</li>
      ))}
    </Tag>
  );
}
