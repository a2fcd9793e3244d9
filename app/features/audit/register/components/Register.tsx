import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import { Pager } from "~/components/navigation/Pager";
import { formatNumber } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { ChosenNames } from "../chosen.server";
import { type RegisterFilters as Filters, filterParams } from "../filters";
import { messages } from "../messages";
import type { RegisterPage } from "../queries.server";
import { ChosenFilters } from "./ChosenFilters";
import { RegisterFilters } from "./RegisterFilters";
import { RegisterTable } from "./RegisterTable";

interface Props {
  page: RegisterPage;
  filters: Filters;
  names: ChosenNames;
  mostRows: number;
  refused: Refused | null;
}

export function Register({ page: { rows, previous, next }, filters, names, mostRows, refused }: Props) {
  const params = filterParams(filters);
  const errors = Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }));
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <ErrorSummary errors={errors} />
      <Columns kind="facets">
        <RegisterFilters filters={filters} refused={refused} />
        <div>
          <ChosenFilters filters={filters} names={names} />
          {rows.length === 0 ? (
            <p role="status">{messages.none}</p>
          ) : (
            <>
              <RegisterTable rows={rows} filters={filters} />
              <Pager
                previousHref={previous === null ? null : paths.auditLog({ ...params, prima: previous })}
                nextHref={next === null ? null : paths.auditLog({ ...params, dopo: next })}
              />
              <p className="mt-3 mb-1">
                <a href={paths.auditCsv(params)} download>
                  {messages.csv.link}
                </a>
              </p>
              <p className="note mb-0">
                {messages.csv.note(formatNumber(mostRows))} {messages.addressNote}
              </p>
            </>
          )}
        </div>
      </Columns>
    </>
  );
}
