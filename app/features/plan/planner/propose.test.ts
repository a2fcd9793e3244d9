import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalHoliday } from "~/lib/holidays.server";
import { CAPACITY_KINDS, type CapacityKind, MODALITIES } from "~db/enums";
import { calendarOf } from "./calendar";
import { type Day, dayOf, isoOf, mondayOf } from "./days";
import { Ledger, type Load } from "./ledger";
import { type Candidate, type Limits, type Outcome, proposeAll, readinessOf } from "./propose";
import { LEAST_START_DAYS, PREPARATION_WEEKS, testsWeeks } from "./rules";

const isHoliday = (iso: string) => nationalHoliday(iso) !== null;
const calendar = calendarOf(isHoliday);
const FROM = dayOf("2026-11-02");

interface Case {
  candidates: Candidate[];
  limits: Limits;
  usual: Record<CapacityKind, number>;
  /** Weeks with a number of their own, by how many weeks after `FROM`. */
  exceptions: { kind: CapacityKind; week: number; number: number }[];
  load: Load[];
}

const perhaps = (days: fc.Arbitrary<Day>) => fc.option(days, { nil: null, freq: 4 });
const around = fc.integer({ min: FROM - 200, max: FROM + 250 });

const candidate: fc.Arbitrary<Omit<Candidate, "comuneId" | "istat">> = fc.record({
  province: fc.constantFrom("001", "002"),
  isLarge: fc.boolean(),
  modality: fc.option(fc.constantFrom(...MODALITIES), { nil: null }),
  hasSheet: fc.boolean(),
  testsFrom: perhaps(around),
  adaptedOn: perhaps(around),
  fileSentOn: fc.option(fc.integer({ min: FROM - 200, max: FROM }), { nil: null, freq: 1 }),
  testsEndedOn: fc.option(fc.integer({ min: FROM - 200, max: FROM }), { nil: null, freq: 1 }),
});
const kind = fc.constantFrom(...CAPACITY_KINDS);
const cases: fc.Arbitrary<Case> = fc.record({
  candidates: fc
    .array(candidate, { maxLength: 60 })
    .map((all) => all.map((one, index) => ({ ...one, comuneId: index + 1, istat: String(900_000 + index) }))),
  limits: fc.record({ notBefore: fc.integer({ min: FROM, max: FROM + 20 }), weeks: fc.integer({ min: 1, max: 60 }) }),
  usual: fc.record({ file: fc.nat(4), tests: fc.nat(4), start: fc.nat(4), large: fc.nat(2) }),
  exceptions: fc.array(fc.record({ kind, week: fc.nat(60), number: fc.nat(3) }), { maxLength: 8 }),
  load: fc.array(
    fc.record({
      kind,
      day: fc.integer({ min: FROM, max: FROM + 300 }),
      number: fc.nat(3),
      province: fc.constantFrom("001", "002", null),
    }),
    { maxLength: 8 },
  ),
});

function run({ candidates, limits, usual, exceptions, load }: Case): { outcome: Outcome; ledger: Ledger } {
  const byWeek = new Map(exceptions.map((one) => [`${one.kind} ${mondayOf(FROM) + 7 * one.week}`, one.number]));
  const ledger = new Ledger((one, monday) => byWeek.get(`${one} ${monday}`) ?? usual[one], load);
  return { outcome: proposeAll(candidates, limits, ledger, calendar), ledger };
}

const candidateOf = ({ candidates }: Case, comuneId: number) =>
  candidates.find((one) => one.comuneId === comuneId) as Candidate;

const holds = (check: (asked: Case, done: ReturnType<typeof run>) => void) =>
  fc.assert(
    fc.property(cases, (asked) => check(asked, run(asked))),
    { numRuns: 300 },
  );

describe("whatever is asked", () => {
  test("no week ever holds more than its capacity, with what stood there already", () => {
    holds((asked, { outcome, ledger }) => {
      // Counted afresh from the answer, not by the ledger the planner has used.
      const taken = new Map<string, number>();
      const count = (one: CapacityKind, day: Day | null, number = 1) => {
        if (day === null) return;
        const key = `${one} ${mondayOf(day)}`;
        taken.set(key, (taken.get(key) ?? 0) + number);
      };
      for (const { kind: one, day, number } of asked.load) count(one, day, number);
      const before = new Map(taken);
      for (const { comuneId, fileOn, testsEndOn, startFrom } of outcome.proposals) {
        count("file", fileOn);
        count("tests", testsEndOn);
        count("start", startFrom);
        if (candidateOf(asked, comuneId).isLarge) count("large", startFrom);
      }
      for (const [key, number] of taken) {
        const [one, monday] = key.split(" ") as [CapacityKind, string];
        // A week that was over its capacity before gets nothing more.
        expect(number).toBeLessThanOrEqual(Math.max(ledger.roomOf(one, Number(monday)), before.get(key) ?? 0));
      }
    });
  });

  test("no date comes before the comune is ready, nor before the date that precedes it", () => {
    holds((asked, { outcome }) => {
      for (const { comuneId, fileOn, testsEndOn, startFrom, startTo } of outcome.proposals) {
        const one = candidateOf(asked, comuneId);
        const { notBefore } = asked.limits;
        if (fileOn !== null) {
          expect(fileOn).toBeGreaterThanOrEqual(Math.max(readinessOf(one)?.day ?? Number.NaN, notBefore));
          expect(fileOn).toBeGreaterThanOrEqual(Math.max(one.testsFrom ?? 0, one.adaptedOn ?? 0));
        }
        const tests = 7 * testsWeeks(one.modality, one.isLarge);
        if (testsEndOn !== null) expect(testsEndOn).toBeGreaterThanOrEqual((fileOn ?? one.fileSentOn ?? 0) + tests);
        expect(startFrom).toBeGreaterThanOrEqual((testsEndOn ?? one.testsEndedOn ?? 0) + 7 * PREPARATION_WEEKS);
        expect(startTo).toBeGreaterThanOrEqual(startFrom);
        for (const day of [testsEndOn, startFrom]) if (day !== null) expect(day).toBeGreaterThanOrEqual(notBefore);
      }
    });
  });

  test("what has happened is not planned again, the rest always is", () => {
    holds((asked, { outcome }) => {
      for (const { comuneId, fileOn, testsEndOn } of outcome.proposals) {
        const { fileSentOn, testsEndedOn } = candidateOf(asked, comuneId);
        expect(fileOn === null).toBe(fileSentOn !== null || testsEndedOn !== null);
        expect(testsEndOn === null).toBe(testsEndedOn !== null);
      }
    });
  });

  test("every day is a working day, and a subentro has at least three in one week", () => {
    holds((_, { outcome }) => {
      for (const { fileOn, testsEndOn, startFrom, startTo } of outcome.proposals) {
        for (const day of [fileOn, testsEndOn, startFrom, startTo]) {
          if (day === null) continue;
          expect(day - mondayOf(day)).toBeLessThan(5);
          expect(isHoliday(isoOf(day))).toBe(false);
        }
        const window = calendar(mondayOf(startFrom)).working.filter((day) => day >= startFrom && day <= startTo);
        expect(window.length).toBeGreaterThanOrEqual(LEAST_START_DAYS);
        expect(mondayOf(startTo)).toBe(mondayOf(startFrom));
      }
    });
  });

  test("the same comuni in another order get the same plans", () => {
    fc.assert(
      fc.property(
        cases.chain((asked) =>
          fc.record({
            asked: fc.constant(asked),
            shuffled: fc.shuffledSubarray(asked.candidates, {
              minLength: asked.candidates.length,
              maxLength: asked.candidates.length,
            }),
          }),
        ),
        ({ asked, shuffled }) => {
          expect(run({ ...asked, candidates: shuffled }).outcome).toEqual(run(asked).outcome);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("no two large comuni of a province take over in the same week", () => {
    holds((asked, { outcome }) => {
      const seen = new Set<string>();
      for (const { comuneId, startFrom } of outcome.proposals) {
        const one = candidateOf(asked, comuneId);
        if (!one.isLarge) continue;
        const key = `${one.province} ${mondayOf(startFrom)}`;
        expect(seen.has(key)).toBe(false);
        seen.add(key);
      }
    });
  });

  test("everybody gets dates or a reason, once", () => {
    holds((asked, { outcome }) => {
      const answered = [...outcome.proposals, ...outcome.unplaced].map(({ comuneId }) => comuneId);
      expect(answered.sort((a, b) => a - b)).toEqual(asked.candidates.map(({ comuneId }) => comuneId));
    });
  });

  test("nobody waits while there is room: weeks passed over are full to the end", () => {
    holds((asked, { outcome, ledger }) => {
      for (const { comuneId, fileOn, startFrom, reasons } of outcome.proposals) {
        const { isLarge } = candidateOf(asked, comuneId);
        const passed = [
          { one: "file" as const, on: fileOn, reason: reasons.file, least: 1 },
          ...(isLarge
            ? []
            : [{ one: "start" as const, on: startFrom, reason: reasons.start, least: LEAST_START_DAYS }]),
        ];
        for (const { one, on, reason, least } of passed) {
          if (on === null || !reason) continue;
          const earliest = dayOf(reason.earliest);
          for (let monday = mondayOf(earliest); monday < mondayOf(on); monday += 7) {
            const days = calendar(monday).working.filter((day) => day >= earliest);
            if (days.length >= least) expect(ledger.hasRoom(one, monday)).toBe(false);
          }
        }
      }
    });
  });
});

const READY: Candidate = {
  comuneId: 1,
  istat: "900001",
  province: "001",
  isLarge: false,
  modality: "WA",
  hasSheet: true,
  testsFrom: dayOf("2026-11-18"),
  adaptedOn: null,
  fileSentOn: null,
  testsEndedOn: null,
};
const plenty = () => new Ledger(() => 10);
const limits = { notBefore: dayOf("2026-11-09"), weeks: 30 };

test("a plan by hand: the day of readiness, four weeks of tests, three of preparation, Christmas passed over", () => {
  const { proposals } = proposeAll([READY], limits, plenty(), calendar);
  const [plan] = proposals;
  expect([plan?.fileOn, plan?.testsEndOn, plan?.startFrom, plan?.startTo].map((day) => day && isoOf(day))).toEqual([
    "2026-11-18",
    "2026-12-16",
    "2027-01-11",
    "2027-01-15",
  ]);
  expect(plan?.reasons).toMatchObject({
    file: { earliest: "2026-11-18", because: "tests-from", fullWeeks: 0, holidays: [] },
    tests: { earliest: "2026-12-16", because: "tests-length" },
    start: { earliest: "2027-01-06", because: "preparation", shortWeeks: 1 },
  });
});

test.each([
  [{ hasSheet: false }, "no-sheet"],
  [{ testsFrom: null }, "no-readiness"],
  [{ testsFrom: dayOf("2027-12-01") }, "full-file"],
  [{ testsFrom: dayOf("2027-05-10") }, "full-tests"],
  [{ testsFrom: dayOf("2027-04-20") }, "full-start"],
] as const)("%o is left without a date, and the reason is said: %s", (change, reason) => {
  const { unplaced, proposals } = proposeAll([{ ...READY, ...change }], limits, plenty(), calendar);
  expect({ unplaced, proposals }).toEqual({ unplaced: [{ comuneId: 1, reason }], proposals: [] });
});

test("who finds no place takes none: a plan is whole or not at all", () => {
  const ledger = new Ledger((one) => (one === "start" ? 0 : 1));
  proposeAll([READY], limits, ledger, calendar);
  for (let monday = mondayOf(limits.notBefore); monday < FROM + 300; monday += 7) {
    expect([ledger.taken("file", monday), ledger.taken("tests", monday)]).toEqual([0, 0]);
  }
});
