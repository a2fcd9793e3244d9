/**
 * Who may open and send what, written by hand from the rules of the domain, never made from the code. One row for each file of
 * `app/routes`; one sign for each of WHO, in its order:
 *
 * - `o` is answered (a page, a file, or a redirect that is not to the sign-in)
 * - `>` is sent to the sign-in
 * - `x` is refused (403)
 * - `-` is told that there is nothing (404)
 */
export const WHO = [
  "anonymous",
  "operatore",
  // An operatore of another comune than the one the address or the form is about.
  "stranger",
  "referente",
  "sogei",
  "supervisore",
  "ministero",
  "prefettura",
  "software-house",
  "admin",
] as const;

export interface Row {
  /** An address of this route; `{…}` is filled in by the test. */
  path: string;
  get?: string;
  post?: string;
  /** Fields of the form, enough to reach the permission. */
  form?: Record<string, string>;
}

export const EVERYBODY = "oooooooooo";
export const SIGNED_IN = ">ooooooooo";
export const TO_SIGN_IN = ">>>>>>>>>>";
export const NOTHING = "----------";
