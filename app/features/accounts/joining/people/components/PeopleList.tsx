import { DataTable } from "~/components/content/DataTable";
import { Field } from "~/components/form/Field";
import { FilterButtons } from "~/components/form/FilterButtons";
import { Select } from "~/components/form/Select";
import { Columns } from "~/components/layout/Columns";
import { Pager } from "~/components/navigation/Pager";
import { formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import { ROLES } from "~db/enums";
import { roleNames } from "../../../labels";
import { grantWords } from "../../grants";
import type { PeopleFilters, PeoplePage } from "../list.server";
import { messages } from "../messages";

interface Props {
  page: PeoplePage;
  filters: PeopleFilters;
}

export function PeopleList({ page, filters }: Props) {
  const { rows, total, previous, next } = page;
  const { columns } = messages;
  const params = { q: filters.q, ruolo: filters.role };
  return (
    <Columns kind="facets">
      <PeopleFilterForm filters={filters} />
      <div>
        <div className="line mb-2">
          <p className="mb-0" role="status">
            {total === 0 ? messages.none : messages.found(total)}
          </p>
          <a className="small" href={paths.invitations()}>
            {messages.invite}
          </a>
        </div>
        {rows.length > 0 && (
          <DataTable
            caption={messages.caption}
            captionHidden
            columns={[
              { key: "name", label: columns.name, rowHeader: true },
              { key: "email", label: columns.email },
              { key: "roles", label: columns.roles },
              { key: "since", label: columns.since },
            ]}
            rows={rows.map(({ id, name, email, roles, createdAt }) => ({
              key: String(id),
              cells: {
                name: <a href={paths.person(id)}>{name}</a>,
                email,
                roles: roles.map((role) => grantWords(role.role, role)).join("; ") || messages.noRole,
                since: formatDate(createdAt),
              },
            }))}
          />
        )}
        <Pager
          previousHref={previous && paths.people({ ...params, prima: previous })}
          nextHref={next && paths.people({ ...params, dopo: next })}
        />
      </div>
    </Columns>
  );
}

function PeopleFilterForm({ filters }: { filters: PeopleFilters }) {
  const words = messages.form;
  return (
    <form action={paths.people()} method="get" aria-label={words.label}>
      <Field
        id="q"
        name="q"
        type="search"
        label={words.q}
        defaultValue={filters.q}
        maxLength={100}
        autoComplete="off"
      />
      <Select
        id="ruolo"
        name="ruolo"
        label={words.role}
        emptyLabel={words.allRoles}
        defaultValue={filters.role ?? undefined}
        options={ROLES.map((role) => ({ value: role, label: roleNames[role] }))}
      />
      <FilterButtons
        submit={words.submit}
        clear={words.clear}
        clearHref={filters.q || filters.role ? paths.people() : null}
      />
    </form>
  );
}
