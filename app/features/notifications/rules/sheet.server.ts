import { eq } from "drizzle-orm";
import { modalityNames } from "~/components/messages";
import { article, count, formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { sheets } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { sheetWords } from "../sheet-words";
import { referentiOf } from "./referenti.server";

export const sheetRules: Rules<"sheet.sent"> = {
  /** The receipt to who has sent it; the other referenti hear of it. */
  async "sheet.sent"(db, { sheetId }) {
    const sheet = await sheetOf(db, sheetId);
    if (!sheet?.sentBy) return [];
    const { comuneId, comune, version, sentBy, sender, isLate, istat } = sheet;
    const href = paths.sheetVersion(version, { comune: istat });
    const about = (personId: number, { label, ...words }: ReturnType<typeof sheetWords.sentByColleague>) =>
      ({
        kind: "sheet",
        to: { personId, comuneId },
        ...words,
        action: { label, href },
        href,
      }) satisfies PersonalMessage;
    const receipt = sheetWords.receipt(comune, version, formatDate(sheet.sentOn), factsOf(sheet), isLate);
    const others = (await referentiOf(db, comuneId)).filter((personId) => personId !== sentBy);
    const toOthers = sheetWords.sentByColleague(sender ?? "", comune, version);
    return [about(sentBy, receipt), ...(sender ? others.map((personId) => about(personId, toOthers)) : [])];
  },
};

type Sheet = NonNullable<Awaited<ReturnType<typeof sheetOf>>>;

/** What the plan is made from. Contacts and notes stay on the page. */
function factsOf({ modality, adaptedBy, workstations, testsFrom }: Sheet): string[] {
  return [
    `Modalità di accesso: ${modalityNames[modality]}.`,
    ...(adaptedBy ? [`Gestionale adattato entro ${article("il", formatDate(adaptedBy))}.`] : []),
    `A regime: ${count(workstations ?? 0, "postazione", "postazioni")}.`,
    ...(testsFrom ? [`Pronti per i test ${article("dal", formatDate(testsFrom))}.`] : []),
  ];
}

async function sheetOf(db: Db, id: number) {
  const [row] = await db
    .select({
      comuneId: sheets.comuneId,
      comune: comuni.name,
      istat: comuni.istat,
      version: sheets.version,
      sentOn: sheets.sentOn,
      sentBy: sheets.sentBy,
      sender: people.name,
      isLate: sheets.isLate,
      modality: sheets.modality,
      adaptedBy: sheets.adaptedBy,
      workstations: sheets.workstations,
      testsFrom: sheets.testsFrom,
    })
    .from(sheets)
    .innerJoin(comuni, eq(comuni.id, sheets.comuneId))
    .leftJoin(people, eq(people.id, sheets.sentBy))
    .where(eq(sheets.id, id));
  return row;
}
