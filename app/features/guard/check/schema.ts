/** Why something that looks like personal data is none; recorded instead of what was found. */
export const FALSE_ALARM_REASONS = ["esempio", "ente", "tecnico", "pubblicato"] as const;
export type FalseAlarmReason = (typeof FALSE_ALARM_REASONS)[number];

/** What a writer does about what was found. */
export const CHOICES = ["maschera", "riservata", "falso-allarme"] as const;
export type Choice = (typeof CHOICES)[number];

/** Names of the fields of the warning. The value of `looked` is the mark of the files it is about. */
export const FIELDS = {
  choice: "protezione",
  reason: "motivo-falso-allarme",
  mark: "riscontri",
  looked: "immagini-guardate",
} as const;

export const isChoice = (value: unknown): value is Choice => CHOICES.some((choice) => choice === value);
export const isReason = (value: unknown): value is FalseAlarmReason =>
  FALSE_ALARM_REASONS.some((reason) => reason === value);
