import { type Choice, withChoice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import { sectionLinks } from "./sections";

export interface FooterProps {
  choice: Choice;
  /** The declaration on form.agid.gov.it, once the owner has published it. */
  accessibilityHref?: string;
}

export function Footer({ choice, accessibilityHref }: FooterProps) {
  return (
    <footer className="it-footer on-dark">
      <div className="container">
        <div className="it-footer-main">
          <div>
            <h2 className="h4">{messages.callCentre.title}</h2>
            <ul className="footer-list">
              <li>
                <a href={messages.callCentre.href}>
                  <strong>{messages.callCentre.number}</strong>
                </a>{" "}
                {messages.callCentre.free}
              </li>
              <li>{messages.callCentre.weekdays}</li>
              <li>{messages.callCentre.saturday}</li>
              <li>{messages.callCentre.closed}</li>
            </ul>
          </div>
          <div>
            <h2 className="h4">{messages.footer.contents}</h2>
            <ul className="footer-list">
              {sectionLinks(choice)
                .filter(({ section }) => section !== "faq")
                .map((link) => (
                  <li key={link.section}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              <li>
                <a href={withChoice(paths.documents(), choice)}>{messages.sections.documents}</a>
              </li>
              <li>
                <a href={withChoice(paths.videos(), choice)}>{messages.sections.videos}</a>
              </li>
            </ul>
          </div>
          <div>
            <h2 className="h4">{messages.footer.site}</h2>
            <ul className="footer-list">
              <li>
                <a href={withChoice(paths.faqList(), choice)} data-element="faq">
                  {messages.footer.readFaq}
                </a>
              </li>
              <li>
                <a href={paths.report()} data-element="report-inefficiency" rel="nofollow">
                  {messages.footer.report}
                </a>
              </li>
              <li>
                <a href={withChoice(paths.siteMap(), choice)}>{messages.footer.map}</a>
              </li>
              <li>
                <a href={paths.feed()} type="application/atom+xml">
                  {messages.footer.feed}
                </a>
              </li>
            </ul>
          </div>
          <div>
            <h2 className="h4">{messages.footer.owner}</h2>
            <p className="mb-0">{messages.site.credit}</p>
          </div>
        </div>
        <nav className="it-footer-small-prints" aria-label={messages.footer.smallPrint}>
          <ul className="list-inline">
            <li className="list-inline-item">
              <a href={withChoice(paths.privacy(), choice)} data-element="privacy-policy-link">
                {messages.footer.privacy}
              </a>
            </li>
            <li className="list-inline-item">
              <a href={withChoice(paths.legal(), choice)} data-element="legal-notes">
                {messages.footer.legal}
              </a>
            </li>
            <li className="list-inline-item">
              <a
                href={accessibilityHref ?? withChoice(paths.accessibility(), choice)}
                data-element="accessibility-link"
              >
                {messages.footer.accessibility}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
