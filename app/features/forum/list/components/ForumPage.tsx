import { Callout } from "~/components/content/Callout";
import { Icon } from "~/components/content/Icon";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { Columns } from "~/components/layout/Columns";
import { Pager } from "~/components/navigation/Pager";
import { type Choice, withChoice } from "~/lib/choice";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { FORUM_CATEGORIES } from "~db/enums";
import { type Followable, FollowButton } from "../../follow/FollowButton";
import { categoryHints, categoryLabels } from "../../labels";
import { messages } from "../../messages";
import { feedAddress, listAddress, type ThreadFilters, type View } from "../filters";
import type { ForumCounts, ThreadPage } from "../list.server";
import { ForumFilters } from "./ForumFilters";
import { ThreadList } from "./ThreadList";

export interface ForumPageProps {
  choice: Choice;
  filters: ThreadFilters;
  page: ThreadPage;
  counts: ForumCounts;
  /** The views this reader has. */
  views: View[];
  /** Where the reader's comune stands, else the stage chosen. */
  ownStage?: string;
  /** What the reader could follow here; nothing for who is not signed in. */
  followable: Followable[];
  canModerate: boolean;
}

export function ForumPage(props: ForumPageProps) {
  const { choice, filters, page, followable, canModerate } = props;
  const { category } = filters;
  const ask = paths.newThread({ categoria: category, codice: filters.code });
  return (
    <>
      <div className="forum-head">
        <PageHead
          title={category ? categoryLabels[category] : messages.title}
          lead={category ? categoryHints[category] : messages.lead}
        />
        <a className="btn btn-primary" href={ask}>
          <Icon name="pencil" /> {messages.ask}
        </a>
      </div>
      <ForumFilters filters={filters} choice={choice} />
      <Columns kind="aside">
        <div>
          <Views {...props} />
          {page.rows.length === 0 ? (
            <Callout title={messages.list.emptyTitle}>{messages.list.empty}</Callout>
          ) : (
            <ThreadList rows={page.rows} choice={choice} />
          )}
          <Pager
            label={messages.list.pages}
            previousHref={page.previous && listAddress(filters, choice, { prima: page.previous })}
            nextHref={page.next && listAddress(filters, choice, { dopo: page.next })}
          />
        </div>
        <aside>
          <Categories {...props} />
          <Panel title={messages.before.title} tone="calm">
            <RowList>
              <span>{messages.before.search}</span>
              <span>{messages.before.details}</span>
              <span>{messages.before.privacy}</span>
            </RowList>
          </Panel>
          {followable.map((what) => (
            <FollowButton key={`${what.kind} ${what.target}`} {...what} />
          ))}
          {canModerate && (
            <p className="small mt-3 mb-0">
              <a href={paths.desk()}>{messages.desk}</a> · <a href={paths.forumFlags()}>{messages.flags}</a>
            </p>
          )}
          <p className="small mt-3">
            <a href={feedAddress(filters)} type="application/atom+xml">
              {messages.list.feed}
            </a>
          </p>
        </aside>
      </Columns>
    </>
  );
}

function Views({ choice, filters, views, counts, ownStage }: ForumPageProps) {
  const countOf: Partial<Record<View, number>> = {
    "senza-risposta": counts["senza-risposta"],
    risolte: counts.risolte,
    fase: counts[`fase:${ownStage}`],
  };
  return (
    <nav className="views" aria-label={messages.viewsLabel}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={listAddress({ ...filters, view, position: undefined }, choice)}
              aria-current={view === filters.view ? "page" : undefined}
            >
              {messages.views[view]}
              {!filters.category && countOf[view] ? (
                <span className="count"> {formatNumber(countOf[view] ?? 0)}</span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Categories({ choice, counts, filters }: ForumPageProps) {
  return (
    <Panel title={messages.categories} id="categorie">
      <ul className="rows list-unstyled">
        {FORUM_CATEGORIES.map((category) => (
          <li key={category} className="category-row">
            <a
              href={withChoice(paths.forumCategory(category), choice)}
              aria-current={category === filters.category ? "page" : undefined}
            >
              {categoryLabels[category]}
            </a>
            <span className="count">
              {formatNumber(counts[`categoria:${category}`] ?? 0)}
              <span className="visually-hidden">
                {" "}
                {messages.counted(counts[`categoria:${category}`] ?? 0).split(" ")[1]}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
