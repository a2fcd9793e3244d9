import { DataTable } from "~/components/content/DataTable";
import { StateTag } from "~/components/content/StateTag";
import { formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { ActivationRow } from "../list.server";
import { messages, stateNames } from "../messages";

const KINDS = {
  "senza-indirizzo": "blocked",
  "da-attivare": "info",
  inviato: "official",
  scaduto: "late",
  attivo: "done",
} as const;

/** `here`: the list one comes back to after a link was sent. */
export function ActivationTable({ rows, here }: { rows: readonly ActivationRow[]; here: string }) {
  const { columns } = messages;
  return (
    <DataTable
      caption={messages.caption}
      captionHidden
      columns={[
        { key: "name", label: columns.name, rowHeader: true },
        { key: "state", label: columns.state },
        { key: "address", label: columns.address },
        { key: "action", label: columns.action },
      ]}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: {
          name: (
            <>
              <a href={paths.comune(row.istat)}>{row.name}</a> {row.sigla && `(${row.sigla})`}
            </>
          ),
          state: <State row={row} />,
          address: row.address ?? messages.noAddressYet,
          action: <SendForm row={row} here={here} />,
        },
      }))}
    />
  );
}

function State({ row }: { row: ActivationRow }) {
  return (
    <>
      <StateTag kind={KINDS[row.state]}>{stateNames[row.state]}</StateTag>
      <span className="note d-block">{detailOf(row)}</span>
    </>
  );
}

function detailOf({ state, referenti, sentAt, expiresAt }: ActivationRow): string | null {
  if (state === "attivo") return messages.referenti(referenti);
  if (state === "inviato" && sentAt) return messages.sentOn(formatDate(sentAt));
  if (state === "scaduto" && expiresAt) return messages.sentOn(formatDate(expiresAt));
  return null;
}

function SendForm({ row, here }: { row: ActivationRow; here: string }) {
  if (row.state === "attivo" || row.state === "senza-indirizzo") return null;
  return (
    <form method="post" action={here}>
      <input type="hidden" name="id" value={row.id} />
      <button type="submit" className="btn btn-outline-primary btn-sm">
        {row.state === "da-attivare" ? messages.send : messages.resend}
        <span className="visually-hidden">{messages.of(row.name)}</span>
      </button>
    </form>
  );
}
