import { describe, expect, test } from "vitest";
import { Invalid, NotFound } from "../errors";
import { formValues, refusedForm } from "./form.server";

const sent = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://site/segnala", { method: "POST", body, headers });

describe("the values of a form", () => {
  test("are what was typed", async () => {
    const body = new URLSearchParams({ pagina: "/faq", testo: "Così è più chiaro\r\n& basta" });
    expect(await formValues(sent(body))).toEqual({ pagina: "/faq", testo: "Così è più chiaro\r\n& basta" });
    const parts = new FormData();
    parts.set("testo", "Anche così");
    expect(await formValues(sent(parts))).toEqual({ testo: "Anche così" });
  });

  test("hold nothing that the database cannot keep", async () => {
    const form = "testo=a%00b&pagina=%00%2Ffaq";
    expect(await formValues(sent(form, { "content-type": "application/x-www-form-urlencoded" }))).toEqual({
      testo: "ab",
      pagina: "/faq",
    });
  });

  test.each(["application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data", "x"])(
    "are none in a body that says it is %s and is no form",
    async (type) => expect(await formValues(sent('{"testo":"a"}', { "content-type": type }))).toEqual({}),
  );
});

describe("a form that is refused", () => {
  test("comes back with its sentences and what was typed, without files", () => {
    const values = { testo: "breve", allegato: new File(["x"], "x.txt") };
    expect(refusedForm(new Invalid({ testo: "Scrivi di più." }), values)).toEqual({
      status: 422,
      data: { errors: { testo: "Scrivi di più." }, values: { testo: "breve" } },
    });
  });

  test("for another reason is another page's matter", () => {
    expect(() => refusedForm(new NotFound(), {})).toThrow(NotFound);
  });
});
