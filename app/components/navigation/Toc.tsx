import { messages } from "../messages";
import { Fold } from "./Fold";

export interface TocItem {
  id: string;
  text: string;
  /** 2 or 3; deeper headings are not listed. */
  level: number;
}

/** Contents of the page; nothing when there is only one heading. */
export function Toc({ items, title = messages.toc.title }: { items: readonly TocItem[]; title?: string }) {
  const listed = items.filter((item) => item.level <= 3);
  if (listed.length < 2) return null;
  return (
    <nav className="side-nav toc" aria-label={title}>
      <Fold title={title}>
        <p className="side-nav-title">{title}</p>
        <ul className="link-list">
          {listed.map((item) => (
            <li key={item.id}>
              <a className={item.level === 3 ? "list-item toc-sub" : "list-item"} href={`#${item.id}`}>
                {item.text}
              </a>
            </li>
          ))}
        </ul>
      </Fold>
    </nav>
  );
}
