import type { ReactNode } from "react";

export interface Column {
  key: string;
  label: ReactNode;
  /** Numbers stand on the right, with figures of equal width. */
  numeric?: boolean;
  /** Cells of this column name their row. */
  rowHeader?: boolean;
  /** With widths, tables of the same kind one under the other line up; wide takes what is left. */
  width?: "narrow" | "small" | "medium" | "wide";
}

export interface DataTableProps {
  caption: string;
  /** The caption is only for assistive technology. */
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly { key: string; cells: Readonly<Record<string, ReactNode>> }[];
  /** Totals, by column. */
  foot?: Readonly<Record<string, ReactNode>>;
}

/** Wide tables scroll inside their own region, the page never does. */
export function DataTable({ caption, captionHidden, columns, rows, foot }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a named region inside any content, not a section of it
    <div className="table-scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={columns.some((column) => column.width) ? "table table-fixed" : "table"}>
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={headClass(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={row.cells[column.key]} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={foot[column.key]} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function headClass({ numeric, width }: Column): string | undefined {
  return [numeric && "text-end", width && `col-${width}`].filter(Boolean).join(" ") || undefined;
}

function Cell({ column, content }: { column: Column; content: ReactNode }) {
  const className = column.numeric ? "text-end" : undefined;
  if (column.rowHeader) {
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    );
  }
  return <td className={className}>{content}</td>;
}
