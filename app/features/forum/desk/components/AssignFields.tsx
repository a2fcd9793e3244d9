import { Select, type SelectOption } from "~/components/form/Select";
import type { Assignable } from "../assignable.server";
import { messages } from "../messages";

interface Props {
  choices: Assignable;
  personId: number;
  /** As the option says it: «p12», «sSquadra file». */
  present?: string;
  error?: string;
}

/** To whom, and the button that does it; oneself first. */
export function AssignFields({ choices, personId, present, error }: Props) {
  const words = messages.assign;
  const others = choices.people.filter(({ id }) => id !== personId);
  return (
    <>
      <Select
        id="assegna"
        name="assegna"
        label={words.label}
        error={error}
        emptyLabel={present === undefined ? words.empty : undefined}
        defaultValue={present ?? ""}
        options={[
          { value: `p${personId}`, label: words.me },
          { value: "nessuno", label: words.nobody },
          ...group(
            words.teams,
            choices.teams.map((name) => ({ value: `s${name}`, label: name })),
          ),
          ...group(
            words.people,
            others.map(({ id, name }) => ({ value: `p${id}`, label: name })),
          ),
        ]}
      />
      <button type="submit" name="intento" value="assegna" className="btn btn-outline-primary btn-sm">
        {words.button}
      </button>
    </>
  );
}

const group = (name: string, options: SelectOption[]) => (options.length ? [{ group: name, options }] : []);
