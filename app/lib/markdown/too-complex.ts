import { DomainError } from "~/lib/errors";
import { REFUSALS, type Refusal } from "./messages";

/** A text that we decline to render. The message is the Italian sentence for its author; `reason` is for programs. */
export class MarkdownTooComplex extends DomainError {
  constructor(
    readonly reason: Refusal,
    readonly detail = "",
    options?: { cause: unknown },
  ) {
    super(422, REFUSALS[reason](detail));
    if (options) this.cause = options.cause;
  }
}
