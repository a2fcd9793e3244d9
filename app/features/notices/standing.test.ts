import { describe, expect, test } from "vitest";
import { statusLine } from "./outages/words";
import { EMPTY, isUrgentAt, standingValidity, versionToVerify } from "./standing";

const at = (text: string) => new Date(`2026-11-25T${text}:00Z`);
const outage = (startsAt: Date, endsAt: Date | null, id = 1) => ({ id, service: "ws" as const, startsAt, endsAt });
const standing = (...outages: ReturnType<typeof outage>[]) => ({ ...EMPTY, outages });

describe("the line on every page", () => {
  const running = standing(outage(at("08:00"), at("12:00")));

  test("says of an outage that runs until when, in Italian time", () => {
    expect(statusLine(running, at("09:00"))).toEqual({
      tone: "running",
      text: "Web service: disservizio in corso, fino alle 13:00.",
      href: "/avvisi/disservizi",
    });
  });

  test("is gone at the instant the outage ends, and is a plan until it begins", () => {
    expect(statusLine(running, at("12:00"))).toBeUndefined();
    expect(statusLine(running, at("07:59"))).toMatchObject({
      tone: "planned",
      text: "Web service: interruzione prevista mercoledì 25 novembre 2026 dalle 9:00, fino alle 13:00.",
    });
    expect(statusLine(standing(outage(new Date("2026-11-30T08:00:00Z"), null)), at("09:00"))).toBeUndefined();
  });

  test("names another day, says when the end is not known, and counts the others", () => {
    const far = standing(outage(at("08:00"), new Date("2026-11-26T12:00:00Z")), outage(at("08:30"), null, 2));
    expect(statusLine(far, at("09:00"))?.text).toBe(
      "Web service: disservizio in corso, fino alle 13:00 di giovedì 26 novembre 2026. C'è anche un altro disservizio.",
    );
    expect(statusLine(standing(outage(at("08:30"), null)), at("09:00"))?.text).toBe(
      "Web service: disservizio in corso, non si sa ancora fino a quando.",
    );
  });
});

describe("how long a kept page stays true", () => {
  const minutes = (count: number) => count * 60_000;

  test("until the next instant of an outage or a notice", () => {
    const near = { ...standing(outage(at("10:00"), at("12:00"))), instants: [at("09:30").getTime()] };
    expect(standingValidity(near, at("09:00"))).toBe(minutes(30));
    expect(standingValidity(near, at("09:31"))).toBe(minutes(29));
    expect(standingValidity(near, at("10:01"))).toBe(minutes(119));
    expect(standingValidity(near, at("12:01"))).toBe(Number.POSITIVE_INFINITY);
  });

  test("for two seconds after such an instant, because the database may be a little late", () => {
    const near = { ...EMPTY, instants: [at("09:30").getTime()] };
    expect(standingValidity(near, at("09:30"))).toBe(2000);
    expect(standingValidity(near, new Date(at("09:30").getTime() + 1999))).toBe(1);
  });

  test("three days before an outage it begins to be told", () => {
    const later = standing(outage(new Date("2026-11-28T10:00:00Z"), null));
    expect(standingValidity(later, at("09:00"))).toBe(minutes(60));
  });
});

test("an important notice is asked for from its hour to its end, not at it", () => {
  const urgent = { ...EMPTY, urgent: [{ from: 10, until: 20 }] };
  expect([9, 10, 19, 20].map((now) => isUrgentAt(urgent, now))).toEqual([false, true, true, false]);
});

test("a page is to be verified for a version from the hour of the notice on", () => {
  const release = { ...EMPTY, toVerify: new Map([["faq a", { version: "4.12", from: 10 }]]) };
  expect(versionToVerify(release, "faq", "a", 9)).toBeNull();
  expect(versionToVerify(release, "faq", "a", 10)).toBe("4.12");
  expect(versionToVerify(release, "guide", "a", 10)).toBeNull();
});
