import { Callout } from "~/components/content/Callout";
import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { Columns } from "~/components/layout/Columns";
import { Section } from "~/components/layout/Section";
import { formatDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { ComuneMembership } from "../../../actor";
import { roleNames } from "../../../labels";
import { InvitationTable } from "../../invitations/components/InvitationTable";
import type { OpenInvitation } from "../../invitations/open.server";
import { type Done, messages } from "../messages";
import type { Colleague } from "../queries.server";
import { ComuneSwitch } from "./ComuneSwitch";
import { InviteColleague } from "./InviteColleague";

interface Props {
  membership: ComuneMembership;
  /** All the comuni of the person. */
  memberships: ComuneMembership[];
  colleagues: Colleague[];
  invitations: OpenInvitation[];
  canManage: boolean;
  personId: number;
  done: Done | null;
  refused: Refused | null;
}

export function ColleaguesPage(props: Props) {
  const { membership, memberships, invitations, canManage, done, refused } = props;
  const action = paths.colleagues({ comune: membership.comuneIstat });
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead(membership.comuneName)} />
      {done && <Callout tone="success">{messages.done[done]}</Callout>}
      {memberships.length > 1 && (
        <ComuneSwitch current={membership} memberships={memberships} to={paths.colleagues()} />
      )}
      <Columns kind="aside">
        <div>
          <Colleagues {...props} />
          {canManage && (
            <Section id="inviti" title={messages.invitations} small>
              {invitations.length === 0 ? (
                <p>{messages.noInvitations}</p>
              ) : (
                <InvitationTable
                  caption={messages.invitationsCaption}
                  invitations={invitations}
                  action={action}
                  comuneId={membership.comuneId}
                />
              )}
            </Section>
          )}
        </div>
        {canManage ? (
          <InviteColleague action={action} comuneId={membership.comuneId} refused={refused} />
        ) : (
          <p className="note">{messages.onlyReferenti}</p>
        )}
      </Columns>
    </>
  );
}

function Colleagues({ membership, colleagues, canManage, personId }: Props) {
  const { columns } = messages;
  return (
    <DataTable
      caption={messages.caption}
      captionHidden
      columns={[
        { key: "name", label: columns.name, rowHeader: true },
        { key: "email", label: columns.email },
        { key: "role", label: columns.role },
        { key: "since", label: columns.since },
        ...(canManage ? [{ key: "action", label: columns.action }] : []),
      ]}
      rows={colleagues.map(({ id, personId: of, name, email, role, createdAt }) => ({
        key: String(id),
        cells: {
          name: of === personId ? `${name} ${messages.you}` : name,
          email,
          role: roleNames[role],
          since: formatDate(createdAt),
          action: canManage && (
            <a href={paths.colleague(id, { comune: membership.comuneIstat })}>
              {messages.change}
              <span className="visually-hidden">{messages.changeOf(name ?? "")}</span>
            </a>
          ),
        },
      }))}
    />
  );
}
