import { FieldNotes } from "~/components/form/FieldFrame";
import { MOST_ZONES, zoneFields } from "~/features/uploads/zones";
import { messages } from "./messages";

const NUMBERS = Array.from({ length: MOST_ZONES }, (_, index) => index + 1);
const COLUMNS = ["left", "top", "width", "height"] as const;

/** Zones of a picture in numbers, which the page's script fills in while they are drawn. */
export function ZoneFields({ error, values }: { error?: string; values: Record<string, string> }) {
  return (
    <fieldset className={error ? "form-group has-error" : "form-group"} id="zone" tabIndex={-1}>
      <legend className="visually-hidden">{messages.zones}</legend>
      <FieldNotes id="zone" hint={messages.zonesHint} error={error} />
      <p className="form-text" data-blackout-hint hidden>
        {messages.drawHint}
      </p>
      <table className="zones">
        <thead>
          <tr>
            <td />
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {messages.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {NUMBERS.map((number) => (
            <tr key={number} data-zone={number}>
              <th scope="row">{messages.zone(number)}</th>
              {COLUMNS.map((column) => {
                const name = zoneFields(number)[column];
                return (
                  <td key={column}>
                    <input
                      className="form-control"
                      name={name}
                      inputMode="decimal"
                      maxLength={6}
                      defaultValue={values[name]}
                      aria-label={messages.fieldName(messages.columns[column], number)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="btn btn-outline-primary btn-sm" data-blackout-clear hidden>
        {messages.clear}
      </button>
    </fieldset>
  );
}
