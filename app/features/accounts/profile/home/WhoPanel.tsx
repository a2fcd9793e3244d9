import { DefinitionList } from "~/components/content/DefinitionList";
import { Panel } from "~/components/content/Panel";
import { RowList } from "~/components/content/RowList";
import { formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Actor } from "../../actor";
import { membershipWords } from "../../words";
import { messages } from "./messages";

interface Props {
  actor: Pick<Actor, "name" | "email" | "memberships">;
  createdAt: Date;
  since: Record<number, Date>;
}

/** Name, address and roles, with their beginnings. */
export function WhoPanel({ actor, createdAt, since }: Props) {
  return (
    <Panel title={messages.who} id="chi-sei" tone="calm">
      <DefinitionList
        items={[
          { term: messages.name, detail: actor.name },
          { term: messages.email, detail: <span className="break-anywhere">{actor.email}</span> },
          { term: messages.since, detail: formatDate(createdAt) },
        ]}
      />
      {actor.memberships.length > 0 && (
        <>
          <h3 className="roles-title">{messages.roles}</h3>
          <RowList>
            {actor.memberships.map((membership) => (
              <span key={membership.id}>
                {membership.comuneIstat ? (
                  <a href={paths.comune(membership.comuneIstat)}>{membershipWords(membership)}</a>
                ) : (
                  membershipWords(membership)
                )}{" "}
                <span className="note">{since[membership.id] && messages.roleSince(since[membership.id] as Date)}</span>
              </span>
            ))}
          </RowList>
        </>
      )}
    </Panel>
  );
}
