import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { Answer, StandingCell } from "~/features/plan/components/Answer";
import { StageSelect } from "~/features/plan/components/StageSelect";
import { messages as planMessages } from "~/features/plan/messages";
import { stageFilter, standingsOf } from "~/features/plan/queries.server";
import { ComuneList } from "~/features/registry/components/ComuneList";
import { readCursor } from "~/features/registry/cursor.server";
import { filterParams, readFilters } from "~/features/registry/filters";
import { listComuni } from "~/features/registry/list.server";
import { messages } from "~/features/registry/messages";
import { listPlaces } from "~/features/registry/places.server";
import { addressOfCode } from "~/features/registry/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths, withChoice } from "~/lib/paths";
import { nameKey } from "~/lib/text";

export const loader = document(async ({ choice, url }) => {
  const places = await listPlaces();
  const filters = readFilters(url.searchParams, places, stageFilter(url.searchParams));
  const code = filters.code && (await addressOfCode(filters.code));
  if (code) throw redirect(withChoice(paths.comune(code), choice));
  const page = await listComuni(filters, readCursor(url.searchParams));
  const standings = await standingsOf([...page.rows, ...page.similar].map(({ id }) => id));
  // Who names one comune gets the answer at once.
  const named = page.rows.length > 1 ? page.rows.filter(({ name }) => nameKey(name) === filters.key) : page.rows;
  const only = filters.name && named.length === 1 ? named[0] : undefined;
  const standing = only && standings.get(only.id);
  return { choice, places, filters, page, standings, answer: standing ? { name: only.name, standing } : null };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.comuni());

export default function Comuni() {
  const data = useDocument<typeof loader>();
  const cells = new Map(
    [...data.standings].map(([id, standing]) => [id, <StandingCell key={id} standing={standing} />]),
  );
  const clearHref = paths.comuni(filterParams(data.filters));
  return (
    <Page section="comuni" choice={data.choice} breadcrumb={[{ label: messages.title }]} clearHref={clearHref}>
      <ComuneList
        {...data}
        lead={planMessages.question}
        answer={data.answer && <Answer {...data.answer} />}
        extra={{ label: planMessages.stage, cells }}
      >
        <StageSelect value={data.filters.also?.value} />
      </ComuneList>
    </Page>
  );
}
