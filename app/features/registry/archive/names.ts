/** Words that stay small inside a name: «San Giorgio a Cremano», «Reggio nell'Emilia». */
const SMALL = new Set(
  "a ad al alla alle ai agli con d da dal dalla dall de degli dei del dell della delle dello di e ed fra in la le lo nel nell nella o per presso su sul sull sulla sulle tra".split(
    " ",
  ),
);

/** The archive writes in capitals: «L'AQUILA» becomes «L'Aquila», «SANTO STEFANO D'AVETO» «Santo Stefano d'Aveto». */
export function properName(capitals: string): string {
  let isFirst = true;
  return capitals
    .trim()
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => {
      const isSmall = !isFirst && SMALL.has(word);
      isFirst = false;
      return isSmall ? word : word.charAt(0).toUpperCase() + word.slice(1);
    });
}
