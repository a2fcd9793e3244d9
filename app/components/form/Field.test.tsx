import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Field } from "./Field";
import { Radios } from "./Radios";

test("hint and error are read with the field", () => {
  const html = renderToStaticMarkup(
    <Field id="email" name="email" label="E-mail" hint="Per risponderti" error="Manca la @" defaultValue="a" />,
  );
  expect(html).toContain('aria-describedby="email-aiuto email-errore"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('value="a"');
  expect(html).toContain('<span class="visually-hidden">Errore: </span>Manca la @');
});

test("a field in order carries nothing of that", () => {
  const html = renderToStaticMarkup(<Field id="email" name="email" label="E-mail" optional />);
  expect(html).not.toContain("aria-");
  expect(html).toContain("(facoltativo)");
});

test("the link of an error reaches the first radio", () => {
  const options = [
    { value: "a", label: "A" },
    { value: "b", label: "B" },
  ];
  const html = renderToStaticMarkup(<Radios id="tipo" name="tipo" legend="Tipo" options={options} defaultValue="b" />);
  expect(html.match(/id="tipo"/g)).toHaveLength(1);
  expect(html.indexOf('id="tipo"')).toBeLessThan(html.indexOf('value="b"'));
  expect(html).toMatch(/checked="" value="b"|value="b" checked=""/);
});
