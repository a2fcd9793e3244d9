import { paths } from "~/lib/paths";
import type { LinkPurpose } from "~db/enums";

/** The page each link sent by mail opens, with its code. */
const pages = {
  activation: paths.activate,
  invitation: paths.activate,
  "first-admin": paths.activate,
  password: paths.newPassword,
  email: paths.confirmEmail,
  identity: paths.confirmIdentity,
  guest: (code) => paths.guestEntrance({ codice: code }),
} satisfies Record<LinkPurpose, (code: string) => string>;

export const linkPath = (purpose: LinkPurpose, code: string) => pages[purpose](code);
