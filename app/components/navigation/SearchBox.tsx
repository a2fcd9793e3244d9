import type { Choice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { Icon } from "../content/Icon";
import { messages } from "../messages";
import { ChoiceFields } from "./ChoiceFields";

export interface SearchBoxProps {
  /** Unique on the page. */
  id?: string;
  query?: string;
  choice?: Pick<Choice, "stage" | "modality">;
  size?: "normal" | "large";
  /** Name of the landmark; a second box on the page needs its own. */
  label?: string;
  placeholder?: string;
  /** Of a list that is searched by itself; the search of the whole site when left out. */
  action?: string;
}

/** A plain GET form; on the site's own the enhancement script reveals the button of the search dialog. */
export function SearchBox(props: SearchBoxProps) {
  const { id = "q", query, choice, size = "normal", label = messages.search.label, action } = props;
  const large = size === "large";
  const whole = action === undefined;
  const sitePlaceholder = large ? messages.search.placeholderLarge : messages.search.placeholder;
  return (
    // biome-ignore lint/a11y/useSemanticElements: `<search>` is unknown to the browsers of older workstations
    <form
      className={large ? "search-box search-box-large" : "search-box"}
      role="search"
      aria-label={label}
      action={action ?? paths.search()}
      method="get"
      data-search={whole ? "" : undefined}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        className="form-control"
        id={id}
        name="q"
        type="search"
        defaultValue={query}
        placeholder={props.placeholder ?? (whole ? sitePlaceholder : undefined)}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <ChoiceFields choice={choice} />
      {whole && (
        <button className="shortcut" type="button" data-search-open hidden>
          <span className="visually-hidden">{messages.search.open}: </span>
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </button>
      )}
      <button className="btn btn-primary" type="submit">
        {large || !whole ? (
          messages.search.button
        ) : (
          <>
            <Icon name="search" />
            <span className="visually-hidden">{messages.search.button}</span>
          </>
        )}
      </button>
    </form>
  );
}
