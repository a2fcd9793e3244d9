/** The mark of the site: five rising bars, the five stages. The emblem of the state needs the owner's approval. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect className="mark-ground" width="48" height="48" rx="4" />
      <path className="mark-bars" d="M9 29h4v8H9zm6.5-4h4v12h-4zm6.5-5h4v17h-4zm6.5-5h4v22h-4zm6.5-5h4v27h-4z" />
    </svg>
  );
}
