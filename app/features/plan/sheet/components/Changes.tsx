import { DataTable } from "~/components/content/DataTable";
import type { Difference } from "../facts";
import { messages } from "../messages";

interface Props {
  caption: string;
  columns?: { before: string; after: string };
  changes: readonly Difference[];
}

/** What differs between two sheets, side by side. */
export function Changes({ caption, columns = messages.changes, changes }: Props) {
  const words = messages.changes;
  if (!changes.length) return <p>{words.none}</p>;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "label", label: words.field, rowHeader: true },
        { key: "before", label: columns.before },
        { key: "after", label: columns.after },
      ]}
      rows={changes.map(({ label, before, after }) => ({
        key: label,
        cells: { label, before: before ?? messages.value.unknown, after: after ?? messages.value.unknown },
      }))}
    />
  );
}
