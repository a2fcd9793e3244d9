import { sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { db, type Tx } from "~db/client.server";
import { type ContactFault, ContactFaults } from "./faults";
import { codeHolders } from "./holders.server";
import { type ContactRow, readContacts } from "./rows.server";

export interface ContactReport {
  added: number;
  changed: number;
  unchanged: number;
}

interface Options {
  /** Only says what would be done. */
  isDryRun?: boolean;
  onProgress?(done: number, total: number): void;
}

/** Any number, the same in every process: two that import together do so one after the other. */
const LOCK = 20160113;
const ROWS_A_STATEMENT = 2000;

/**
 * Brings the institutional addresses of comuni to those of a file, all or nothing; a second run writes nothing, and comuni the
 * file lacks keep theirs. Throws `ContactFaults` with each line that cannot be taken.
 */
export async function importContacts(file: string, { isDryRun, onProgress }: Options = {}): Promise<ContactReport> {
  const { rows, faults } = await readContacts(file, onProgress);
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const contacts = await matched(tx, rows, faults);
    if (faults.length) throw new ContactFaults(faults.sort((a, b) => a.line - b.line));
    const report = await write(tx, contacts, isDryRun ?? false);
    const { added, changed } = report;
    if (!isDryRun && added + changed > 0) {
      const subject = { kind: "contacts", id: "file" } as const;
      await audit(tx, { personId: null, action: "contacts.imported", subject, details: { ...report } });
    }
    return report;
  });
}

type Contact = Pick<ContactRow, "address" | "kind" | "line"> & { comuneId: number };

/** One contact a comune; what leads to no comune, and a second address for the same one, is added to the faults. */
async function matched(tx: Tx, rows: ContactRow[], faults: ContactFault[]): Promise<Contact[]> {
  const holderOf = await codeHolders(tx);
  const contacts = new Map<number, Contact>();
  for (const { line, code, address, kind } of rows) {
    const held = holderOf(code);
    if ("reason" in held) {
      faults.push({ line, reason: held.reason });
      continue;
    }
    const { comuneId } = held;
    const other = contacts.get(comuneId);
    if (!other) contacts.set(comuneId, { comuneId, address, kind, line });
    else if (other.address !== address || other.kind !== kind)
      faults.push({ line, reason: `the same comune has another address in line ${other.line}` });
  }
  return [...contacts.values()];
}

async function write(tx: Tx, contacts: Contact[], isDryRun: boolean): Promise<ContactReport> {
  let [added, changed] = [0, 0];
  for (let from = 0; from < contacts.length; from += ROWS_A_STATEMENT) {
    const slice = contacts.slice(from, from + ROWS_A_STATEMENT);
    const given = sql`jsonb_to_recordset(${JSON.stringify(slice)}::jsonb) as given("comuneId" bigint, address text, kind text)`;
    const rows = isDryRun
      ? await tx.execute<{ isNew: boolean }>(sql`
          select known.comune_id is null "isNew" from ${given} left join comune_addresses known on known.comune_id = given."comuneId"
          where (known.address, known.kind) is distinct from (given.address, given.kind)`)
      : await tx.execute<{ isNew: boolean }>(sql`
          insert into comune_addresses as known (comune_id, address, kind)
          select given."comuneId", given.address, given.kind from ${given}
          on conflict (comune_id) do update set address = excluded.address, kind = excluded.kind, imported_at = now()
            where (known.address, known.kind) is distinct from (excluded.address, excluded.kind)
          returning known.xmax::text = '0' "isNew"`);
    added += rows.filter(({ isNew }) => isNew).length;
    changed += rows.filter(({ isNew }) => !isNew).length;
  }
  return { added, changed, unchanged: contacts.length - added - changed };
}
