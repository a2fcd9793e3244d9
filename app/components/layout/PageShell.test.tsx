import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { makeChoice } from "~/lib/choice";
import { PageShell } from "./PageShell";

const page = (element: React.ReactElement) => renderToStaticMarkup(element);

test("the mandatory links stand in the footer", () => {
  const html = page(<PageShell choice={makeChoice()}>testo</PageShell>);
  const names = ["faq", "report-inefficiency", "privacy-policy-link", "legal-notes", "accessibility-link"];
  for (const name of names) expect(html).toContain(`data-element="${name}"`);
  expect(html).toContain('<main id="contenuto" tabindex="-1"');
});

test("links to the sections keep the choice", () => {
  const html = page(<PageShell choice={makeChoice("test", "WS")}>testo</PageShell>);
  expect(html).toContain('href="/manuali?fase=test&amp;modalita=WS"');
  expect(html).toContain('href="/comuni?fase=test&amp;modalita=WS"');
});

test("for whom one reads is said only when something was chosen", () => {
  expect(page(<PageShell choice={makeChoice()}>testo</PageShell>)).not.toContain("context-bar");
  const html = page(<PageShell choice={makeChoice("test")}>testo</PageShell>);
  expect(html).toContain("Stai leggendo per la fase");
  expect(html).toContain("mostra tutto");
});

test("the last crumb is the page, home comes by itself", () => {
  const html = page(
    <PageShell
      choice={makeChoice()}
      breadcrumb={[
        { label: "FAQ", href: "/faq" },
        { label: "Domanda", href: "/faq/d" },
      ]}
    >
      testo
    </PageShell>,
  );
  expect(html).toContain('<a href="/">Home</a>');
  expect(html).toContain('<li class="breadcrumb-item active" aria-current="page">Domanda</li>');
});

test("nothing that the content security policy forbids", () => {
  const html = page(<PageShell choice={makeChoice("test", "WS")}>testo</PageShell>);
  expect(html).not.toMatch(/ style=| on[a-z]+=|<script/);
});
