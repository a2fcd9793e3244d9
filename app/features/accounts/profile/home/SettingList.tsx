import { StateTag } from "~/components/content/StateTag";
import type { Setting } from "./settings";

/** One row a setting: its name, how it stands, the way to change it. */
export function SettingList({ settings }: { settings: readonly Setting[] }) {
  return (
    <ul className="rows list-unstyled">
      {settings.map(({ label, state, tone, link }) => (
        <li key={link.href} className="setting">
          <strong>{label}</strong>
          <span className="setting-state">
            {tone ? (
              <StateTag kind={tone} icon={tone === "late" ? "info" : undefined}>
                {state}
              </StateTag>
            ) : (
              state
            )}
          </span>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  );
}
