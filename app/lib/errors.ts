/** What a command or a query can refuse; everything else is a fault of ours. Messages are Italian sentences for the reader. */
export class DomainError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Of a page that is not there, whether nobody wrote it or this reader may not know of it. */
export const NOT_HERE =
  "L'indirizzo può essere cambiato o scritto in modo diverso. Prova a cercare, oppure parti da uno degli elenchi.";

export class NotFound extends DomainError {
  constructor(message = NOT_HERE) {
    super(404, message);
  }
}

export class Forbidden extends DomainError {
  constructor(message = "Questa pagina non è per il tuo profilo.") {
    super(403, message);
  }
}

export class Conflict extends DomainError {
  constructor(message: string) {
    super(409, message);
  }
}

/** It was there, and is over. */
export class Gone extends DomainError {
  constructor(
    message: string,
    /** What is read in its place. */
    readonly instead?: { label: string; href: string },
  ) {
    super(410, message);
  }
}

/** Field by field, the sentence to show beside it. */
export class Invalid extends DomainError {
  constructor(readonly fields: Record<string, string>) {
    super(422, "Controlla i campi indicati.");
  }
}

export class LimitExceeded extends DomainError {
  constructor(
    message: string,
    /** Whole seconds, at least one. */
    readonly retryAfter: number,
  ) {
    super(429, message);
  }
}
