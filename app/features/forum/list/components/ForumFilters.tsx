import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { modalityNames, stageNames } from "~/components/messages";
import { ChoiceFields } from "~/components/navigation/ChoiceFields";
import type { Choice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { ENVIRONMENTS, MODALITIES, STAGES } from "~db/enums";
import { environmentLabels } from "../../labels";
import { messages } from "../../messages";
import { isFiltered, listAddress, type ThreadFilters, type View } from "../filters";

/** Lists that search does not cover: their readers look through the titles here. */
const OWN: readonly View[] = ["seguite", "mie", "riservate"];

/** What narrows a list, above it: a form whose answer is an address. */
export function ForumFilters({ filters, choice }: { filters: ThreadFilters; choice: Choice }) {
  const words = messages.filters;
  const { category, view } = filters;
  const cleared = { view, category };
  return (
    <form
      className="forum-filters"
      method="get"
      action={category ? paths.forumCategory(category) : paths.forum()}
      aria-label={words.title}
    >
      <ChoiceFields choice={choice} />
      {view !== "recenti" && <input type="hidden" name="vista" value={view} />}
      <Select
        id="solo_fase"
        name="solo_fase"
        label={words.stage}
        emptyLabel={words.all}
        defaultValue={filters.stage ?? ""}
        options={STAGES.map((value) => ({ value, label: stageNames[value] }))}
      />
      <Select
        id="solo_modalita"
        name="solo_modalita"
        label={words.modality}
        emptyLabel={words.all}
        defaultValue={filters.modality ?? ""}
        options={MODALITIES.map((value) => ({ value, label: modalityNames[value] }))}
      />
      <Select
        id="ambiente"
        name="ambiente"
        label={words.environment}
        emptyLabel={words.allEnvironments}
        defaultValue={filters.environment ?? ""}
        options={ENVIRONMENTS.map((value) => ({ value, label: environmentLabels[value] }))}
      />
      <Field
        id="codice"
        name="codice"
        label={words.code}
        placeholder={words.codeExample}
        defaultValue={filters.code}
        maxLength={12}
      />
      <Field
        id="prodotto"
        name="prodotto"
        label={words.product}
        placeholder={words.productExample}
        defaultValue={filters.product}
        maxLength={100}
      />
      {OWN.includes(view) && (
        <Field id="parole" name="parole" label={words.words} defaultValue={filters.words} maxLength={100} />
      )}
      <button type="submit" className="btn btn-primary">
        {words.apply}
      </button>
      {isFiltered(filters) && (
        <a className="small" href={listAddress(cleared, choice)}>
          {words.clear}
        </a>
      )}
    </form>
  );
}
