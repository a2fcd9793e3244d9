/** A row of the file that cannot be taken, for whoever prepared the file. */
export interface ContactFault {
  line: number;
  reason: string;
}

/** The file cannot be imported; nothing was written. Holds no address: the reader finds it in the line. */
export class ContactFaults extends Error {
  constructor(readonly faults: ContactFault[]) {
    const lines = faults.map(({ line, reason }) => `  line ${line}: ${reason}`);
    super(`The file has ${faults.length} fault(s), nothing was imported:\n${lines.join("\n")}`);
  }
}
