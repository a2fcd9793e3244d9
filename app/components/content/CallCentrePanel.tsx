import { messages } from "../messages";
import { DefinitionList } from "./DefinitionList";
import { Panel } from "./Panel";
import { StateTag } from "./StateTag";

export interface CallCentrePanelProps {
  /** The label says it in words: "Aperto ora, fino alle 18:00". */
  state: { open: boolean; label: string };
  hours: readonly { days: string; time: string }[];
}

export function CallCentrePanel({ state, hours }: CallCentrePanelProps) {
  return (
    <Panel title={messages.callCentre.title} id="call-centre">
      <p className="mb-2">
        <StateTag kind={state.open ? "done" : "info"} icon={state.open ? undefined : "clock"}>
          {state.label}
        </StateTag>
      </p>
      <a className="phone" href={messages.callCentre.href}>
        {messages.callCentre.number}
      </a>
      <p className="small">{messages.callCentre.note}</p>
      <DefinitionList items={hours.map(({ days, time }) => ({ term: days, detail: time }))} />
    </Panel>
  );
}
