import { expect, test } from "vitest";
import { lifetimeOf } from "./lifetime.server";

// A Thursday; the call centre opens at 8 and closes at 18, in Rome.
const at = (time: string) => new Date(`2026-11-26T${time}+01:00`);
const minutes = (time: string, path: string) => lifetimeOf(at(time), path) / 60_000;

test("the home page stays true until conferences may begin, other pages until the call centre opens or closes", () => {
  expect(minutes("09:50:00", "/")).toBe(10);
  expect(minutes("10:00:00", "/")).toBe(15);
  expect(minutes("17:50:00", "/")).toBe(10);
  expect(minutes("09:50:00", "/faq")).toBe(8 * 60 + 10);
});
