import { modalityNames, stageNames } from "~/components/messages";
import { ChoiceFields } from "~/components/navigation/ChoiceFields";
import { topicLabels } from "~/features/content/labels";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import { type Filters, isFiltered, type View } from "../filters";
import { messages } from "../messages";

interface Props {
  filters: Filters;
  view: View;
  day: string;
  choice: Choice;
}

/** One GET form on one line. */
export function ConferenceFilters({ filters, view, day, choice }: Props) {
  const words = messages.filters;
  return (
    <form className="conference-filters" action={paths.conferences()} method="get" aria-label={words.label}>
      {view !== "elenco" && (
        <>
          <input type="hidden" name="vista" value={view} />
          <input type="hidden" name="giorno" value={day} />
        </>
      )}
      <Choose name="per_fase" label={words.stage} empty={words.anyStage} value={filters.stage}>
        {STAGES.map((stage) => [stage, stageNames[stage]])}
      </Choose>
      <Choose name="per_modalita" label={words.modality} empty={words.anyModality} value={filters.modality}>
        {MODALITIES.map((modality) => [modality, modalityNames[modality]])}
      </Choose>
      <Choose name="argomento" label={words.topic} empty={words.anyTopic} value={filters.topic}>
        {TOPICS.map((topic) => [topic, topicLabels[topic]])}
      </Choose>
      <label className="form-check">
        <input
          className="form-check-input"
          type="checkbox"
          name="liberi"
          value="1"
          defaultChecked={filters.withSeats}
        />
        <span className="form-check-label">{words.seats}</span>
      </label>
      <ChoiceFields choice={choice} />
      <button type="submit" className="btn btn-outline-primary btn-sm">
        {words.apply}
      </button>
      {isFiltered(filters) && (
        <a
          className="small"
          href={withChoice(paths.conferences({ vista: view === "elenco" ? undefined : view, giorno: day }), choice)}
        >
          {words.clear}
        </a>
      )}
    </form>
  );
}

interface ChooseProps {
  name: string;
  label: string;
  empty: string;
  value: string | null;
  children: string[][];
}

function Choose({ name, label, empty, value, children }: ChooseProps) {
  return (
    <label>
      <span className="visually-hidden">{label}</span>
      <select className="form-select" name={name} defaultValue={value ?? ""}>
        <option value="">{empty}</option>
        {children.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
