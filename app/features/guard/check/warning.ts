import { Invalid } from "~/lib/errors";
import type { UnseenPages } from "~/lib/pdf/read";
import type { Certainty, FindingKind } from "../finding";

/** Something that was found, told without repeating it. */
export interface Found {
  /** «Titolo», «Testo», «File esito.csv». */
  where: string;
  line: number;
  kind: FindingKind;
  certainty: Certainty;
  masked: string;
}

/** Files with pages that only a person can look at, and what stands for exactly these. */
export interface ToLookAt {
  files: { id: string; name: string; unseen: UnseenPages }[];
  mark: string;
}

/** What the form shows when it comes back. */
export interface Warning {
  found: Found[];
  /** How many more there are. */
  more: number;
  /** Only hints: nothing has to be justified. */
  isSoft: boolean;
  isInFile: boolean;
  canReserve: boolean;
  /** Stands for exactly these findings: a declaration is good for no others. */
  mark: string;
  /** Pictures of which the writer has to say that they have looked at them. */
  toLookAt: ToLookAt | null;
}

export class PersonalDataFound extends Invalid {
  constructor(
    readonly warning: Warning,
    fields: Record<string, string>,
  ) {
    super(fields);
  }
}
