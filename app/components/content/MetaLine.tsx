import { Children, type ReactNode } from "react";
import type { Modality, Stage } from "~db/enums";
import { messages } from "../messages";
import { ModalityTags } from "./ModalityTag";
import { StageTags } from "./StageTag";

export interface MetaLineProps {
  stages?: readonly Stage[];
  modalities?: readonly Modality[];
  version?: string | null;
  /** Machine date and the same date in words. */
  updated?: { iso: string; text: string } | null;
  owner?: string | null;
  /** Further items, one a child. */
  children?: ReactNode;
}

/** For whom a text is, its version, its date, who looks after it. */
export function MetaLine({ stages, modalities, version, updated, owner, children }: MetaLineProps) {
  return (
    <ul className="meta meta-line list-unstyled">
      {stages && (
        <li>
          <StageTags stages={stages} />
        </li>
      )}
      {modalities && (
        <li>
          <ModalityTags modalities={modalities} />
        </li>
      )}
      {version && <li>{messages.meta.version(version)}</li>}
      {updated && (
        <li>
          {messages.meta.updated} <time dateTime={updated.iso}>{updated.text}</time>
        </li>
      )}
      {owner && <li>{messages.meta.owner(owner)}</li>}
      {Children.map(children, (child) => child && <li>{child}</li>)}
    </ul>
  );
}
