import { DataTable } from "~/components/content/DataTable";
import { Section } from "~/components/layout/Section";
import { paths } from "~/lib/paths";
import { ATTENDANCES } from "~db/enums";
import { attendanceNames } from "../../labels";
import { messages as planning } from "../../planning/messages";
import type { Participant } from "../../planning/queries.server";
import { messages } from "../messages";

const words = messages.attendance;

/** Who was there: as the joins say, corrected where they are wrong. */
export function AttendanceForm({ id, rows }: { id: number; rows: readonly Participant[] }) {
  const seats = rows.filter(({ state }) => state === "confirmed");
  if (!seats.length) return null;
  return (
    <Section id="presenze" title={words.title}>
      <p className="mt-3">{words.text}</p>
      <form method="post" action={paths.manageConference(id)}>
        <DataTable
          caption={words.list}
          captionHidden
          columns={[
            { key: "attendee", label: planning.manage.columns.attendee, rowHeader: true },
            { key: "comune", label: planning.manage.columns.comune },
            { key: "joined", label: words.joined },
            { key: "attendance", label: words.one },
          ]}
          rows={seats.map(({ id: bookingId, attendeeName, comune, sigla, joinedAt, attendance }) => ({
            key: String(bookingId),
            cells: {
              attendee: attendeeName,
              comune: `${comune} (${sigla})`,
              joined: joinedAt ? words.joined : words.notJoined,
              attendance: (
                <select
                  className="form-select"
                  name={`presenza-${bookingId}`}
                  defaultValue={attendance ?? ""}
                  aria-label={words.of(attendeeName ?? "")}
                >
                  <option value="">{words.byJoin}</option>
                  {ATTENDANCES.map((value) => (
                    <option key={value} value={value}>
                      {attendanceNames[value]}
                    </option>
                  ))}
                </select>
              ),
            },
          }))}
        />
        <button type="submit" name="intento" value="presenze" className="btn btn-primary mt-3">
          {words.save}
        </button>
      </form>
    </Section>
  );
}
