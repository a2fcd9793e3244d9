import { DefinitionList } from "~/components/content/DefinitionList";
import { Panel } from "~/components/content/Panel";
import { Columns } from "~/components/layout/Columns";
import { messages } from "./messages";
import type { Piece } from "./pieces";

interface Props {
  pieces: readonly Piece[];
  /** Already without anything but text and links. */
  html: string;
  headers: readonly [name: string, value: string][];
}

export function MailView({ pieces, html, headers }: Props) {
  return (
    <>
      <Columns kind="reading">
        <Panel title={messages.html} id="formattata">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was read */}
          <div className="mail-body" dangerouslySetInnerHTML={{ __html: html }} />
        </Panel>
        <Panel title={messages.text} id="testo">
          <div className="mail-text">
            {pieces.map(({ at, text, href }) =>
              href ? (
                <a key={at} href={href}>
                  {text}
                </a>
              ) : (
                <span key={at}>{text}</span>
              ),
            )}
          </div>
        </Panel>
      </Columns>
      <section className="section" aria-labelledby="intestazioni">
        <h2 id="intestazioni">{messages.headers}</h2>
        <DefinitionList items={headers.map(([term, detail]) => ({ term, detail }))} />
      </section>
    </>
  );
}
