import { DataTable } from "~/components/content/DataTable";
import { Panel } from "~/components/content/Panel";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Readings } from "../readings.server";

const words = messages.readings;

/** Of a blocking notice: the comuni that have not confirmed, those that could first. */
export function ReadingsPanel({ id, readings }: { id: number; readings: Readings }) {
  const { all, confirmed, missing } = readings;
  const more = all - confirmed - missing.length;
  return (
    <Panel title={words.title} id="conferme">
      <p>{words.lead(confirmed, all)}</p>
      {missing.length ? (
        <DataTable
          caption={words.missing}
          columns={[
            { key: "comune", label: words.columns.comune, rowHeader: true },
            { key: "province", label: words.columns.province },
            { key: "referenti", label: words.columns.referenti, numeric: true },
          ]}
          rows={missing.map(({ name, province, referenti }, index) => ({
            key: `${name} ${index}`,
            cells: { comune: name, province, referenti },
          }))}
        />
      ) : (
        <p>{words.none}</p>
      )}
      {more > 0 && <p>{words.more(more)}</p>}
      <p className="mb-0">
        <a href={paths.noticeReadings(id)}>{words.csv}</a>
      </p>
    </Panel>
  );
}
