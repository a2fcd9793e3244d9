import { DataTable } from "~/components/content/DataTable";
import { formatDate } from "~/lib/format";
import { grantWords } from "../../grants";
import { messages } from "../messages";
import type { OpenInvitation } from "../open.server";

interface Props {
  caption: string;
  invitations: readonly OpenInvitation[];
  /** Where its forms go. */
  action: string;
  /** The comune the forms act for; none on pages of administrators. */
  comuneId?: number;
}

export function InvitationTable({ caption, invitations, action, comuneId }: Props) {
  const { columns } = messages;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "email", label: columns.email, rowHeader: true },
        { key: "role", label: columns.role },
        { key: "state", label: columns.state },
        { key: "action", label: columns.action },
      ]}
      rows={invitations.map((invitation) => ({
        key: String(invitation.id),
        cells: {
          email: invitation.email,
          role: grantWords(invitation.role, comuneId ? { ...invitation, comuneName: null } : invitation),
          state: stateOf(invitation),
          action: <InvitationForm invitation={invitation} action={action} comuneId={comuneId} />,
        },
      }))}
    />
  );
}

function stateOf({ isExpired, expiresAt }: OpenInvitation): string {
  return isExpired ? messages.expired(formatDate(expiresAt)) : messages.validUntil(formatDate(expiresAt));
}

function InvitationForm({
  invitation,
  action,
  comuneId,
}: Omit<Props, "caption" | "invitations"> & { invitation: OpenInvitation }) {
  const of = <span className="visually-hidden">{messages.of(invitation.email)}</span>;
  return (
    <form method="post" action={action} className="row-actions">
      {comuneId !== undefined && <input type="hidden" name="comune" value={comuneId} />}
      <input type="hidden" name="id" value={invitation.id} />
      <button type="submit" name="intento" value="rimanda" className="btn btn-outline-primary btn-sm">
        {messages.resend}
        {of}
      </button>
      <button type="submit" name="intento" value="ritira" className="btn btn-outline-primary btn-sm">
        {messages.withdraw}
        {of}
      </button>
    </form>
  );
}
