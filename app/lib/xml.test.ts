import { expect, test } from "vitest";
import { xml } from "./xml";

test("text cannot become markup, in an element or in an attribute", () => {
  expect(xml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    "&lt;a href=&quot;x&quot; title=&apos;y&apos;&gt;&amp;amp;&lt;/a&gt;",
  );
  expect(xml("]]>")).toBe("]]&gt;");
});

test("line ends, tabs, accents and characters beyond the first plane stay", () => {
  expect(xml("già\tlì\r\n𝄞 €")).toBe("già\tlì\r\n𝄞 €");
});

test("characters that no XML document may hold are dropped", () => {
  expect(xml("a\0b\u0008c\u001fd\ufffee\uffff")).toBe("abcde");
  expect(xml("a\ud800b\udfffc")).toBe("abc");
});
