import { paths } from "~/lib/paths";
import type { Actor } from "../../actor";
import { messages } from "./messages";

export interface Setting {
  label: string;
  state: string;
  link: { href: string; label: string };
  /** The state is good, or asks for attention. */
  tone?: "done" | "late";
}

interface Facts {
  openSessions: number;
  /** Undefined where there is no identity provider. */
  identities?: number;
}

/** Everything a person can set, with how it stands now. */
export function settingsOf(actor: Actor, { openSessions, identities }: Facts): Setting[] {
  const words = messages.setting;
  const { hasPassword, hasSecondFactor } = actor;
  return [
    { label: words.name, state: actor.name, link: { href: paths.accountName(), label: words.nameLink } },
    { label: words.email, state: actor.email, link: { href: paths.accountEmail(), label: words.emailLink } },
    {
      label: words.password,
      state: hasPassword ? words.passwordSet : words.passwordNone,
      tone: hasPassword ? "done" : "late",
      link: { href: paths.accountPassword(), label: hasPassword ? words.passwordLink : words.passwordNoneLink },
    },
    {
      label: words.factor,
      state: hasSecondFactor ? words.factorOn : words.factorOff,
      tone: hasSecondFactor ? "done" : "late",
      link: { href: paths.accountSecondFactor(), label: hasSecondFactor ? words.factorLink : words.factorOffLink },
    },
    ...(identities === undefined
      ? []
      : [
          {
            label: words.identities,
            state: words.identitiesCount(identities),
            link: { href: paths.accountIdentities(), label: words.identitiesLink },
          },
        ]),
    { label: words.mail, state: words.mailText, link: { href: paths.accountMail(), label: words.mailLink } },
    {
      label: words.signIns,
      state: words.signInsCount(openSessions),
      link: { href: paths.accountSignIns(), label: words.signInsLink },
    },
    { label: words.data, state: words.dataText, link: { href: paths.accountData(), label: words.dataLink } },
    { label: words.close, state: words.closeText, link: { href: paths.closeAccount(), label: words.closeLink } },
  ];
}
