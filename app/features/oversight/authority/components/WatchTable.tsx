import { DataTable } from "~/components/content/DataTable";
import { formatShortDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import { StageCell, takeoverWords } from "../../comuni/components/StandingList";
import { messages as standing } from "../../comuni/messages";
import type { watchParams } from "../filters";
import type { WatchedRow } from "../list.server";
import { messages } from "../messages";

interface Props {
  rows: readonly WatchedRow[];
  params: ReturnType<typeof watchParams>;
  isAllChosen: boolean;
}

/** The comuni with a box each, and what can be done for those ticked. */
export function WatchTable({ rows, params, isAllChosen }: Props) {
  const { actions, columns } = messages;
  return (
    <form method="post" action={paths.newReminder()}>
      <fieldset className="bulk-actions">
        <legend>{actions.legend}</legend>
        <div className="line">
          <button type="submit" className="btn btn-primary btn-sm" name="modello" value="scheda">
            {actions.scheda}
          </button>
          <button type="submit" className="btn btn-outline-primary btn-sm" name="modello" value="ritardo">
            {actions.ritardo}
          </button>
          <button type="submit" className="btn btn-outline-primary btn-sm" formAction={paths.informedMayors()}>
            {actions.mayors}
          </button>
          <a className="small" href={paths.prefecture({ ...params, scelti: isAllChosen ? null : "tutti" })}>
            {isAllChosen ? messages.chooseNone : messages.chooseAll(rows.length)}
          </a>
        </div>
        <p className="note mb-0">{actions.note}</p>
      </fieldset>
      <DataTable
        caption={messages.caption}
        captionHidden
        columns={[
          { key: "choose", label: <span className="visually-hidden">{columns.choose}</span> },
          { key: "name", label: columns.name, rowHeader: true },
          { key: "stage", label: columns.stage },
          { key: "sheet", label: columns.sheet },
          { key: "planned", label: columns.planned },
          { key: "contact", label: columns.contact },
          { key: "reminded", label: columns.reminded },
          { key: "mayor", label: columns.mayor },
        ]}
        rows={rows.map((row) => ({ key: String(row.id), cells: cellsOf(row, isAllChosen) }))}
      />
    </form>
  );
}

function cellsOf(row: WatchedRow, isChosen: boolean) {
  return {
    choose: (
      <input
        className="form-check-input"
        type="checkbox"
        name={`comune-${row.id}`}
        value="si"
        defaultChecked={isChosen}
        aria-label={messages.choose(row.name)}
      />
    ),
    name: <a href={paths.comune(row.istat)}>{row.name}</a>,
    stage: (
      <>
        <StageCell row={row} />
        {row.missedOn && <span className="note d-block">{messages.lateSince(formatShortDate(row.missedOn))}</span>}
      </>
    ),
    sheet: row.sheetSentOn ? formatShortDate(row.sheetSentOn) : <strong>{standing.sheetMissing}</strong>,
    planned: takeoverWords(row),
    contact: <ContactCell row={row} />,
    reminded: row.remindedAt ? formatShortDate(row.remindedAt) : messages.never,
    mayor: row.informedOn ? formatShortDate(row.informedOn) : messages.notYet,
  };
}

/** The referenti, else the institutional address. */
function ContactCell({ row: { referenti, address } }: { row: WatchedRow }) {
  if (!referenti.length && !address) return <strong>{messages.noContact}</strong>;
  const contacts = referenti.length ? referenti : [{ name: null, email: address ?? "" }];
  return contacts.map(({ name, email }) => (
    <span key={email} className="d-block">
      {name && `${name}, `}
      <a className="contact" href={`mailto:${email}`}>
        {email}
      </a>
    </span>
  ));
}
