import type { ReactNode } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

export type StateKind = "late" | "done" | "blocked" | "official" | "private" | "info";

const stateIcons = {
  late: "clock",
  done: "check-circle",
  blocked: "ban",
  official: "check-circle",
  private: "lock",
  info: "info",
} satisfies Record<StateKind, IconName>;

/** The words carry the state, the icon and the colour repeat it. */
export function StateTag({ kind, icon, children }: { kind: StateKind; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`state state-${kind}`}>
      <Icon name={icon ?? stateIcons[kind]} size="sm" />
      {children}
    </span>
  );
}
