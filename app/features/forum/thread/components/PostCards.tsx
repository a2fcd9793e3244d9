import { entryPath } from "~/features/content/addresses";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Card } from "../related.server";

/** Where a card leads. */
export function cardPath({ kind, slug }: Card): string {
  if (kind !== "thread") return entryPath(kind, slug);
  const [id = "", name = ""] = slug.split("/");
  return paths.thread(Number(id), name);
}

/** Guides, questions and threads that a message names, each with its title; codes stand in the text. */
export function PostCards({ refs, cards }: { refs: readonly string[]; cards: readonly Card[] }) {
  const named = cards.filter(({ ref, kind }) => kind !== "code" && refs.includes(ref));
  if (!named.length) return null;
  return (
    <ul className="post-cards list-unstyled">
      {named.map((card) => (
        <li key={card.ref} className="post-card">
          <span className="note">{messages.card[card.kind]}</span>
          <a href={cardPath(card)}>{card.title}</a>
          {card.summary && <span className="note">{card.summary}</span>}
        </li>
      ))}
    </ul>
  );
}
