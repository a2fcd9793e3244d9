import { RowList } from "~/components/content/RowList";
import type { Choice } from "~/lib/choice";
import { withChoice } from "~/lib/paths";
import { entryPath } from "../addresses";
import { entryKindLabels } from "../labels";
import type { EntrySummary } from "../queries.server";

/** Texts of several kinds, each with what it is. */
export function EntryLinks({ entries, choice }: { entries: readonly EntrySummary[]; choice: Choice }) {
  return (
    <RowList>
      {entries.map(({ kind, slug, title }) => (
        <span key={`${kind} ${slug}`}>
          <span className="note">{entryKindLabels[kind]}</span>
          <br />
          <a href={withChoice(entryPath(kind, slug), choice)}>{title}</a>
        </span>
      ))}
    </RowList>
  );
}
