import type { Choice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import type { AccountData } from "~/lib/root-data";
import { Icon } from "../content/Icon";
import { messages } from "../messages";
import { SearchBox } from "../navigation/SearchBox";
import { AccountMenu } from "./AccountMenu";
import { Mark } from "./Mark";
import { type NavSection, sectionLinks } from "./sections";

export interface HeaderProps {
  section?: NavSection;
  choice: Choice;
  hideSearch?: boolean;
  account?: AccountData;
}

export function Header({ section, choice, hideSearch, account }: HeaderProps) {
  return (
    <header className="it-header-wrapper">
      <div className="it-header-slim-wrapper on-dark">
        <div className="container">
          <div className="it-header-slim-wrapper-content">
            <span className="navbar-brand">{messages.site.owner}</span>
            <div className="it-header-slim-right-zone">
              <a href={messages.callCentre.href}>
                <Icon name="telephone" size="sm" /> <span className="call-label">{messages.header.callCentre}</span>{" "}
                <span className="text-nowrap">{messages.callCentre.number}</span>
              </a>
              <AccountMenu account={account} />
            </div>
          </div>
        </div>
      </div>
      <div className="it-header-center-wrapper">
        <div className="container">
          <div className="it-header-center-content-wrapper">
            <div className="brand-row">
              <div className="it-brand-wrapper">
                <a href={paths.home(choice)}>
                  <Mark />
                  <span className="it-brand-text">
                    <span className="it-brand-title">{messages.site.name}</span>
                    <span className="visually-hidden">, </span>
                    <span className="it-brand-tagline">{messages.site.tagline}</span>
                  </span>
                </a>
              </div>
              <details className="menu">
                <summary>
                  <Icon name="menu" /> {messages.header.menu}
                </summary>
                <MainNav section={section} choice={choice} label={messages.header.mainNarrow} own={account?.own} />
              </details>
            </div>
            {!hideSearch && (
              <div className="it-search-wrapper">
                <SearchBox choice={choice} />
              </div>
            )}
          </div>
        </div>
      </div>
      <div className="it-header-navbar-wrapper">
        <div className="container">
          <MainNav section={section} choice={choice} label={messages.header.main} own={account?.own} />
        </div>
      </div>
    </header>
  );
}

interface MainNavProps extends Pick<HeaderProps, "section" | "choice"> {
  label: string;
  own: AccountData["own"];
}

function MainNav({ section, choice, label, own }: MainNavProps) {
  const links = sectionLinks(choice);
  return (
    <nav aria-label={label}>
      <ul className="nav">
        {[...links, ...(own ? [own] : [])].map((link) => (
          <li key={link.section} className={link === own ? "nav-item nav-own" : "nav-item"}>
            <a
              className={link.section === section ? "nav-link active" : "nav-link"}
              href={link.href}
              aria-current={link.section === section ? "true" : undefined}
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
