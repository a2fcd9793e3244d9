import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { messages } from "../messages";
import type { AssistanceData } from "../page.server";
import { Agenda } from "../slots/components/Agenda";
import { FreeSlots } from "../slots/components/FreeSlots";
import { HoursForm } from "../slots/components/HoursForm";
import { KeptHours } from "../slots/components/KeptHours";
import { OwnAppointments } from "../slots/components/OwnAppointments";
import { messages as slots } from "../slots/messages";
import { VisitList } from "../visits/components/VisitList";

interface Props extends AssistanceData {
  errors: Record<string, string>;
  values: Record<string, string>;
}

export function AssistancePage({ free, own, agenda, visits, isFull, done, errors, values }: Props) {
  const lead = free ? messages.lead : agenda ? messages.leadStaff : messages.leadPrefettura;
  return (
    <>
      {done && (
        <div role="status">
          <Callout tone="success">
            <p>{slots.done[done]}</p>
          </Callout>
        </div>
      )}
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      <PageHead title={messages.title} lead={lead} />
      {own && <OwnAppointments rows={own} />}
      {free && <FreeSlots slots={free} isFull={isFull} />}
      {agenda && <Agenda rows={agenda} />}
      <VisitList rows={visits} canAsk={free !== null} />
      {agenda && <KeptHours rows={agenda} />}
      {agenda && <HoursForm errors={errors} values={values} />}
    </>
  );
}
