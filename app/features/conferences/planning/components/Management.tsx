import { Section } from "~/components/layout/Section";
import type { KeptFile } from "~/features/uploads/components/FileField";
import { count, formatNumber } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { AttendanceForm } from "../../after/components/AttendanceForm";
import { MaterialsForm } from "../../after/components/MaterialsForm";
import { QuestionList } from "../../after/components/QuestionList";
import { messages as after } from "../../after/messages";
import { GuestForm } from "../../guests/components/GuestForm";
import { DecideForm } from "../../meetings/components/DecideForm";
import type { managePage } from "../manage-page.server";
import { messages } from "../messages";
import { ManagePage } from "./ManagePage";
import { ParticipantTable } from "./ParticipantTable";

interface Props {
  page: Awaited<ReturnType<typeof managePage>>;
  refused: (Refused & { kept: readonly KeptFile[] }) | null;
}

/** All that who holds a conference does with it: before, and once it has begun. */
export function Management({ page, refused }: Props) {
  const { conference, rows, questions, materials, guests, ratings, called, canDecide, hasBegun, isOver } = page;
  const { id, state, authority, agenda, publishedAt } = conference;
  const without = rows.filter((row) => row.state !== "confirmed");
  const errors = refused?.errors ?? {};
  const values = refused?.values ?? {};
  return (
    <ManagePage {...page} refused={refused}>
      {state === "proposed" && (
        <DecideForm {...{ id, agenda, called, canDecide, errors, values }} authority={authority ?? ""} />
      )}
      {publishedAt && (
        <>
          {isOver && <Satisfaction {...ratings} />}
          <QuestionList id={id} questions={questions} />
          {hasBegun && <AttendanceForm id={id} rows={rows} />}
          {hasBegun && without.length > 0 && <ParticipantTable rows={without} title={messages.manage.without} />}
          {!hasBegun && <ParticipantTable rows={rows} title={messages.manage.participants} />}
          {rows.length > 0 && (
            <p className="mt-3">
              <a href={paths.participantsCsv(id)} download>
                {messages.manage.csv}
              </a>
            </p>
          )}
          <GuestForm
            id={id}
            guests={guests}
            isOpen={state === "published" && !isOver}
            errors={errors}
            values={values}
          />
          <MaterialsForm id={id} materials={materials} kept={refused?.kept ?? []} errors={errors} values={values} />
        </>
      )}
    </ManagePage>
  );
}

function Satisfaction({ average, votes }: Props["page"]["ratings"]) {
  const words = after.rating;
  return (
    <Section id="soddisfazione" title={words.staff}>
      <p className="mt-3">
        {average === null
          ? words.none
          : words.summary(formatNumber(Math.round(average * 10) / 10), count(votes, "voto", "voti"))}
      </p>
    </Section>
  );
}
