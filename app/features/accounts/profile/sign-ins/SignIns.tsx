import { DataTable } from "~/components/content/DataTable";
import { Panel } from "~/components/content/Panel";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "./messages";
import type { SignInRow } from "./sign-ins.server";

interface Props {
  open: readonly SignInRow[];
  past: readonly SignInRow[];
  /** The one of this browser. */
  presentId: number;
}

const shared = [
  { key: "device", label: messages.device, rowHeader: true },
  { key: "when", label: messages.when },
];
const from = { key: "from", label: messages.from };

export function SignIns({ open, past, presentId }: Props) {
  return (
    <>
      <Section id="aperti" title={messages.open}>
        <form method="post" action={paths.accountSignIns()}>
          <DataTable
            caption={messages.open}
            captionHidden
            columns={[
              ...shared,
              { key: "seen", label: messages.lastSeen },
              from,
              { key: "end", label: messages.state },
            ]}
            rows={open.map((row) => ({
              key: String(row.id),
              cells: {
                ...cellsOf(row),
                seen: formatMoment(row.lastSeenAt),
                end:
                  row.id === presentId ? <StateTag kind="done">{messages.thisOne}</StateTag> : <EndButton {...row} />,
              },
            }))}
          />
        </form>
      </Section>
      <Panel id="ovunque" title={messages.everywhere}>
        <p>{messages.everywhereText}</p>
        <form method="post" action={paths.accountSignIns()}>
          <button type="submit" name="intent" value="tutti" className="btn btn-outline-primary">
            {messages.everywhere}
          </button>
        </form>
      </Panel>
      <Section id="passati" title={messages.past} note={messages.pastNote}>
        {past.length ? (
          <DataTable
            caption={messages.past}
            captionHidden
            columns={[...shared, { key: "ended", label: messages.ended }, from, { key: "how", label: messages.how }]}
            rows={past.map((row) => ({
              key: String(row.id),
              cells: {
                ...cellsOf(row),
                ended: row.endedAt ? formatMoment(row.endedAt) : messages.expired,
                how: messages.methods[row.method],
              },
            }))}
          />
        ) : (
          <p>{messages.none}</p>
        )}
        <p className="note">{messages.addressNote}</p>
      </Section>
    </>
  );
}

function cellsOf({ device, createdAt, address }: SignInRow) {
  return {
    device,
    when: formatMoment(createdAt),
    from: address ?? <span className="note">{messages.forgotten}</span>,
  };
}

function EndButton({ id, device, createdAt }: SignInRow) {
  return (
    <button type="submit" name="sessione" value={id} className="btn btn-outline-primary btn-sm">
      {messages.end} <span className="visually-hidden">{messages.endOf(device, formatMoment(createdAt))}</span>
    </button>
  );
}
