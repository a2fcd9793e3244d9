import { describe, expect, test } from "vitest";
import { entryAt, entryPath } from "./addresses";

describe("the address of a text", () => {
  test.each([
    ["manual", "preparare", "/manuali/preparare"],
    ["guide", "preparare/smart-card", "/manuali/preparare/smart-card"],
    ["faq", "pin-bloccato", "/faq/pin-bloccato"],
    ["code", "EC075", "/codici/EC075"],
    ["notice", "2026-11-23-apre-anpr-supporto", "/avvisi/2026-11-23-apre-anpr-supporto"],
    ["page", "privacy", "/privacy"],
  ] as const)("of kind %s leads there and back", (kind, slug, path) => {
    expect(entryPath(kind, slug)).toBe(path);
    expect(entryAt(path)).toEqual({ kind, slug });
  });

  test.each(["/", "/faq", "/faq/", "/faq//a", "/faq/a/b", "/manuali/a/b/c", "/altro/pagina", "", "faq"])(
    "«%s» is no text's",
    (path) => expect(entryAt(path)).toBeNull(),
  );

  test.each(["/faq/%", "/faq/%E0%A4", "/manuali/a/%zz", "/codici/%00"])("%s cannot be read, and is no text's", (path) =>
    expect(entryAt(path)).toBeNull(),
  );
});
