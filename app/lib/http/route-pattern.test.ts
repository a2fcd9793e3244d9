import { expect, test } from "vitest";
import { patternsOf } from "./route-pattern";

const patternOf = patternsOf({
  root: { id: "root", path: "" },
  home: { id: "home", parentId: "root" },
  faq: { id: "faq", parentId: "root", path: "faq" },
  question: { id: "question", parentId: "root", path: "faq/:slug" },
  file: { id: "file", parentId: "root", path: "comuni.csv" },
  feed: { id: "feed", parentId: "root", path: "forum/t/:id/feed.xml" },
  rest: { id: "rest", parentId: "root", path: "*" },
});

test.each([
  ["/", "/"],
  ["/faq", "/faq"],
  ["/faq/", "/faq"],
  ["/faq/pin-bloccato", "/faq/:slug"],
  ["/faq/a/b", "other"],
  ["/comuni.csv", "/comuni.csv"],
  ["/comuniXcsv", "other"],
  ["/forum/t/12/feed.xml", "/forum/t/:id/feed.xml"],
  ["/forum/t/12/feedAxml", "other"],
  ["/wp-login.php", "other"],
])("%s is %s", (address, pattern) => {
  expect(patternOf(address)).toBe(pattern);
});
