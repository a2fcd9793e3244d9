import { audit } from "~/features/audit/audit.server";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { db } from "~db/client.server";
import { codeOf, makeLink } from "../links.server";
import { countAdmins, lockAdmins } from "./locks.server";
import { revokeLinks } from "./revoke.server";

interface Options {
  /** Somebody at the server asks for it: good also where there is an administrator, who may have lost every way in. */
  byCommand?: boolean;
}

/**
 * A fresh one-time link that creates the administrator, in place of those made before; undefined while there is one. It is shown
 * where the site was started and sent nowhere.
 */
export function firstAdminLink({ byCommand = false }: Options = {}): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    await lockAdmins(tx);
    if (!byCommand && (await countAdmins(tx)) > 0) return undefined;
    await revokeLinks(tx, "first-admin");
    const link = await makeLink(tx, { purpose: "first-admin", email: "", data: byCommand ? { byCommand } : {} });
    const subject = { kind: "link", id: link.id } as const;
    await audit(tx, { personId: null, action: "admin.link-made", subject, details: { byCommand } });
    return `${siteOrigin()}${paths.activate(codeOf(link))}`;
  });
}
