/** Mobile numbers: nine or ten figures from 31 to 39. */
export const MOBILE = /^3(?:[1-9]\d)\d{6,7}$/;
/** Numbers that are free, shared or paid by the caller belong to services. */
export const TOLL_FREE = /^(?:80[03]\d{6}|84[0-8]\d{6}|89[0-9]\d{4,6}|199\d{6})$/;

/** Italian area codes of four figures, as ranges; those of two and three are 02, 06 and `THREE`. */
const FOUR =
  "121-125 131 141-144 161 163 165 166 171-175 182-187 321-324 331 332 341-346 362-365 371-377 381-386 421-429 431-439 442 444 445 461-465 471-474 481 521-525 532-536 541-549 564-566 571-578 583-588 721 722 731-737 742-746 761 763-766 771-776 781-789 823-828 831-836 861-865 871-875 881-885 921-925 931-935 941 942 961-968 971-976 981-985";
const THREE = "10 11 15 19 30 31 35 39 40 41 45 49 50 51 55 59 70 71 75 79 80 81 85 89 90 91 95 99";

const CODES = new Set(["02", "06", ...THREE.split(" ").map((code) => `0${code}`), ...FOUR.split(" ").flatMap(spread)]);

function spread(range: string): string[] {
  const [first, last = first] = range.split("-").map(Number) as [number, number?];
  return Array.from({ length: last - first + 1 }, (_, index) => `0${first + index}`);
}

/** Whether a number begins with an area code: as a group of its own, or, written in one piece, with its first figures. */
export function isAreaCode(head: string, figures: string): boolean {
  if (CODES.has(head)) return true;
  return head === figures && [2, 3, 4].some((length) => CODES.has(figures.slice(0, length)));
}
