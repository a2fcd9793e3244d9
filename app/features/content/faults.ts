/** The files cannot be imported; `faults` names each. Nothing was written. */
export class ContentFaults extends Error {
  constructor(readonly faults: string[]) {
    super(`content/ has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  }
}
