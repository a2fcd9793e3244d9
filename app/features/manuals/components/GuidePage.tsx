import { PageHead } from "~/components/content/PageHead";
import { Helpful } from "~/components/form/Helpful";
import { Columns } from "~/components/layout/Columns";
import { Kept } from "~/components/layout/Kept";
import { PrevNext } from "~/components/navigation/PrevNext";
import { type NavItem, SideNav } from "~/components/navigation/SideNav";
import { Toc } from "~/components/navigation/Toc";
import { TextBody } from "~/features/content/components/TextBody";
import { ReviewNotice, TextMeta } from "~/features/content/components/TextMeta";
import type { ManualPage } from "~/features/content/details";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { messages } from "../messages";
import type { readGuide } from "../queries.server";

type Props = Awaited<ReturnType<typeof readGuide>> & { choice: Choice; path: string };

export function GuidePage({ guide, html, manual, previous, next, choice, path }: Props) {
  const neighbour = (page: ManualPage | null) =>
    page && { title: page.title, href: withChoice(paths.guide(manual.slug, page.slug), choice) };
  return (
    <Columns kind="guide">
      <Kept name={`manual ${manual.checksum} ${path} ${choice.query}`}>
        <ManualNav manual={manual} path={path} choice={choice} />
      </Kept>
      <Toc items={guide.headings} />
      <article>
        <PageHead title={guide.title} lead={guide.summary}>
          <TextMeta text={guide} />
        </PageHead>
        <ReviewNotice reviewBy={guide.reviewBy} path={path} />
        <TextBody html={html} />
        <Helpful path={withChoice(path, choice)} suggestHref={paths.report(path)} />
        <PrevNext previous={neighbour(previous)} next={neighbour(next)} />
      </article>
    </Columns>
  );
}

function ManualNav({ manual, path, choice }: Pick<Props, "manual" | "path" | "choice">) {
  return (
    <SideNav
      label={messages.sideNav}
      title={manual.title}
      titleHref={withChoice(paths.manual(manual.slug), choice)}
      items={navItems(manual.slug, manual.pages, path, choice)}
    />
  );
}

/** Numbers come from the order: 5, 5.1, 5.2. */
function navItems(manual: string, pages: ManualPage[], path: string, choice: Choice, prefix = ""): NavItem[] {
  return pages.map((page, index) => {
    const number = `${prefix}${index + 1}`;
    const address = paths.guide(manual, page.slug);
    return {
      label: `${number}${prefix ? "" : "."} ${page.title}`,
      href: withChoice(address, choice),
      current: address === path,
      items: navItems(manual, page.children, path, choice, `${number}.`),
    };
  });
}
