import { Icon } from "~/components/content/Icon";
import { paths } from "~/lib/paths";
import type { FollowKind } from "~db/enums";
import { messages } from "./messages";

export interface Followable {
  kind: FollowKind;
  /** What is followed: a thread's id, a category, a code, a stage. */
  target: string;
  label: string;
  isFollowed: boolean;
}

/** Follows something, or stops; the page one comes from is shown again. */
export function FollowButton({ kind, target, label, isFollowed }: Followable) {
  return (
    <form method="post" action={paths.follow()} className="follow">
      <input type="hidden" name="tipo" value={kind} />
      <input type="hidden" name="chi" value={target} />
      <input type="hidden" name="segui" value={isFollowed ? "no" : "si"} />
      <button type="submit" className="btn btn-outline-primary btn-sm">
        <Icon name="mail" size="sm" /> {isFollowed ? messages.stop(label) : messages.start(label)}
      </button>
    </form>
  );
}
