/** A file that is not what it should be: nothing of it is imported. */
export class PlanFileFault extends Error {}

/** A row with something to say: not matched, or imported although it is odd. */
export interface Remark {
  line: number;
  reason: string;
}

export interface PlanReport {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Rows of no comune that could be told. They are not imported. */
  unmatched: Remark[];
  /** Imported, and odd. */
  flagged: Remark[];
}

export interface PlanImportOptions {
  isDryRun?: boolean;
  onProgress?(done: number, total: number): void;
}
