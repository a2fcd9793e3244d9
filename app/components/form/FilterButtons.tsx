interface Props {
  submit: string;
  clear: string;
  /** The list without filters; null when there are none to take away. */
  clearHref: string | null;
  /** Where the page has a more important button of its own. */
  isSecondary?: boolean;
}

/** The end of a form of filters. */
export function FilterButtons({ submit, clear, clearHref, isSecondary = false }: Props) {
  return (
    <div className="line">
      <button className={isSecondary ? "btn btn-outline-primary" : "btn btn-primary"} type="submit">
        {submit}
      </button>
      {clearHref !== null && (
        <a className="small" href={clearHref}>
          {clear}
        </a>
      )}
    </div>
  );
}
