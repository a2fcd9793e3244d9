import { paths } from "~/lib/paths";
import { Icon } from "../content/Icon";
import { messages } from "../messages";

export interface HelpfulProps {
  /** Path of the page being judged, sent as `pagina`; the button pressed is sent as `utile`: `si` or `no`. */
  path: string;
  suggestHref: string;
}

export function Helpful({ path, suggestHref }: HelpfulProps) {
  return (
    <form className="helpful" id="utile" action={paths.helpful()} method="post" data-element="feedback">
      <input type="hidden" name="pagina" value={path} />
      <fieldset>
        <legend className="h3" data-element="feedback-title">
          {messages.helpful.title}
        </legend>
        <div className="line">
          <button
            className="btn btn-outline-primary btn-sm"
            type="submit"
            name="utile"
            value="si"
            data-element="feedback-rate-5"
          >
            <Icon name="check" /> {messages.helpful.yes}
          </button>
          <button
            className="btn btn-outline-primary btn-sm"
            type="submit"
            name="utile"
            value="no"
            data-element="feedback-rate-1"
          >
            <Icon name="close" /> {messages.helpful.no}
          </button>
          <a className="small" href={suggestHref} rel="nofollow">
            {messages.helpful.suggest}
          </a>
          <button className="btn-link small" type="button" data-print hidden>
            {messages.helpful.print}
          </button>
        </div>
      </fieldset>
    </form>
  );
}
