import { paths } from "~/lib/paths";
import { auditSubjects } from "../../subjects";
import type { ChosenNames } from "../chosen.server";
import { filterParams, type RegisterFilters } from "../filters";
import { messages } from "../messages";

interface Props {
  filters: RegisterFilters;
  names: ChosenNames;
}

/** The filters that no field of the form shows, each with the way to take it off. */
export function ChosenFilters({ filters, names }: Props) {
  const { chosen } = messages;
  const params = filterParams(filters);
  const items = [
    { name: "persona", words: names.people.length > 0 && chosen.person(names.people.join(", ")) },
    { name: "comune", words: names.comuni.length > 0 && chosen.comune(names.comuni.join(", ")) },
    {
      name: "oggetto",
      words:
        filters.subject?.id &&
        chosen.subject(`${auditSubjects[filters.subject.kind]} ${messages.number(filters.subject.id)}`),
    },
  ].filter(({ words }) => words);
  if (items.length === 0) return null;
  return (
    <ul className="meta meta-line list-unstyled mb-2" aria-label={chosen.label}>
      {items.map(({ name, words }) => (
        <li key={name}>
          {words}{" "}
          <a href={paths.auditLog({ ...params, [name]: undefined })} aria-label={chosen.removeOf(String(words))}>
            {chosen.remove}
          </a>
        </li>
      ))}
    </ul>
  );
}
