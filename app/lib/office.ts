const MASCULINE = /^(?:Ministero|Commissariato|Comune)\b/;
const FEMININE = /^(?:Prefettura|Presidenza)\b/;

/** «la Prefettura di Torino», «il Commissariato del Governo…»; names without an article, such as Sogei, stay as they are. */
export function theOffice(name: string): string {
  if (MASCULINE.test(name)) return `il ${name}`;
  return FEMININE.test(name) ? `la ${name}` : name;
}

/** «della Prefettura di Torino», «del Ministero dell'Interno», «di Sogei». */
export function ofTheOffice(name: string): string {
  if (MASCULINE.test(name)) return `del ${name}`;
  return FEMININE.test(name) ? `della ${name}` : `di ${name}`;
}
