import { DataTable } from "~/components/content/DataTable";
import { StateTag } from "~/components/content/StateTag";
import { formatShortDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import { differences, versionFacts } from "../facts";
import { messages } from "../messages";
import type { Version } from "../versions.server";

/** Every version with what it changed, the one in force first. */
export function VersionTable({ versions, comune }: { versions: readonly Version[]; comune: string }) {
  const words = messages.versions;
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={[
        { key: "version", label: words.columns.version, rowHeader: true },
        { key: "sent", label: words.columns.sent },
        { key: "by", label: words.columns.by },
        { key: "term", label: words.columns.term },
        { key: "changed", label: words.columns.changed },
      ]}
      rows={versions.map((version, index) => ({
        key: String(version.version),
        cells: {
          version: (
            <>
              <a href={paths.sheetVersion(version.version, { comune })}>{words.one(version.version)}</a>
              {index === 0 && ` (${words.inForce})`}
            </>
          ),
          sent: formatShortDate(version.sentOn),
          by: version.isImported ? messages.imported : version.sender,
          term: (
            <StateTag kind={version.isLate ? "late" : "done"}>
              {version.isLate ? messages.late : messages.onTime}
            </StateTag>
          ),
          changed: changedWords(version, versions[index + 1]),
        },
      }))}
    />
  );
}

/** «Postazioni a regime, Note»: the answers that are not those of the version before. */
function changedWords(version: Version, former: Version | undefined): string {
  if (!former) return messages.versions.first;
  const changes = differences(versionFacts(former), versionFacts(version));
  return changes.map(({ label }) => label).join(", ") || messages.versions.same;
}
