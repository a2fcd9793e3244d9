import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { AccountData } from "~/lib/root-data";
import { Icon } from "../content/Icon";
import { messages } from "../messages";

/** The way in, or who is signed in, for whom, and where to go from there. */
export function AccountMenu({ account }: { account?: AccountData }) {
  const words = messages.account;
  if (!account) {
    return (
      <a className="account-link" href={paths.signIn()}>
        <Icon name="user" size="sm" /> {words.signIn}
      </a>
    );
  }
  return (
    <details className="account-menu">
      <summary>
        <Icon name="user" size="sm" /> <span className="account-name">{account.name}</span>
        <span className="unread" data-live={paths.live()} hidden={account.unread === 0}>
          <span className="visually-hidden">, </span>
          <span data-count>{formatNumber(account.unread)}</span>
          <span className="visually-hidden"> {words.unread}</span>
        </span>
      </summary>
      <div className="account-panel">
        <p className="account-role">{account.role}</p>
        <ul className="list-unstyled">
          {account.links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <form method="post" action={paths.signOut()}>
          <button type="submit" className="btn btn-outline-primary btn-sm">
            {words.signOut}
          </button>
        </form>
      </div>
    </details>
  );
}
