import type { ReactNode } from "react";
import type { Choice } from "~/lib/choice";
import type { AccountData, PendingNotice, StatusLine as StatusLineData } from "~/lib/root-data";
import { messages } from "../messages";
import { Breadcrumb, type Crumb } from "../navigation/Breadcrumb";
import { ContextBar } from "./ContextBar";
import { DemoBanner } from "./DemoBanner";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Kept } from "./Kept";
import { NoticeStrip } from "./NoticeStrip";
import { StatusLine } from "./StatusLine";
import type { NavSection } from "./sections";

export interface PageShellProps {
  section?: NavSection;
  choice: Choice;
  /** From the first level down; the home page is added. */
  breadcrumb?: readonly Crumb[];
  /** The content makes its own containers, to reach the edges of the window. */
  wide?: boolean;
  hideSearch?: boolean;
  /** This page without stage and modality, where the address has other parameters to keep. */
  clearHref?: string;
  accessibilityHref?: string;
  account?: AccountData;
  isDemo?: boolean;
  status?: StatusLineData;
  /** Of who is signed in: notices not read yet. */
  pending?: readonly PendingNotice[];
  children: ReactNode;
}

/** Everything around the content of a page. */
export function PageShell(props: PageShellProps) {
  const { section, choice, breadcrumb, wide, hideSearch, clearHref, accessibilityHref, account, isDemo, children } =
    props;
  const { status, pending = [] } = props;
  return (
    <>
      <div className="skiplinks">
        <a className="visually-hidden-focusable" href="#contenuto">
          {messages.header.skip}
        </a>
      </div>
      {isDemo && <DemoBanner />}
      {account ? (
        <Header section={section} choice={choice} hideSearch={hideSearch} account={account} />
      ) : (
        <Kept name={`header ${section} ${choice.query} ${hideSearch}`}>
          <Header section={section} choice={choice} hideSearch={hideSearch} />
        </Kept>
      )}
      {status && <StatusLine {...status} choice={choice} />}
      {account && <NoticeStrip pending={pending} />}
      <ContextBar choice={choice} clearHref={clearHref} />
      {breadcrumb && (
        <div className="container">
          <Breadcrumb crumbs={breadcrumb} choice={choice} />
        </div>
      )}
      <main id="contenuto" tabIndex={-1} className={wide ? undefined : "container"}>
        {children}
      </main>
      <Kept name={`footer ${choice.query} ${accessibilityHref}`}>
        <Footer choice={choice} accessibilityHref={accessibilityHref} />
      </Kept>
    </>
  );
}
