import { Panel } from "~/components/content/Panel";
import { StateTag } from "~/components/content/StateTag";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { touchedLabels } from "../../labels";
import type { TouchedPage } from "../../touches/queries.server";
import { messages } from "../messages";

const words = messages.verify;

interface Props {
  id: number;
  version: string;
  touches: readonly TouchedPage[];
  canVerify: boolean;
}

/** The pages a release touches; Sogei confirms each of them. */
export function VerifyPanel({ id, version, touches, canVerify }: Props) {
  return (
    <Panel title={words.title} id="verifiche">
      <p>{words.lead(version)}</p>
      <ul className="list-unstyled mb-0">
        {touches.map(({ kind, key, title, href, confirmedAt }) => (
          <li key={`${kind} ${key}`} className="line">
            <span>
              {touchedLabels[kind]}: <a href={href}>{title}</a>
            </span>
            {confirmedAt ? (
              <StateTag kind="done">{words.done(formatMoment(confirmedAt))}</StateTag>
            ) : (
              canVerify && (
                <form method="post" action={paths.manageNotice(id)}>
                  <input type="hidden" name="tipo" value={kind} />
                  <input type="hidden" name="pagina" value={key} />
                  <button type="submit" name="intento" value="verifica" className="btn btn-outline-primary btn-sm">
                    {words.button}
                    <span className="visually-hidden"> {title}</span>
                  </button>
                </form>
              )
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
