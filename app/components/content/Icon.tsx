import { type IconName, icons } from "./icons";

export interface IconProps {
  name: IconName;
  /** `sm` is 16 px, for use inside a line of text. */
  size?: "sm" | "md" | "lg";
}

/** Always beside words: it is hidden from assistive technology. */
export function Icon({ name, size = "md" }: IconProps) {
  const className = size === "md" ? "icon" : size === "sm" ? "icon icon-xs" : "icon icon-sm";
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}
