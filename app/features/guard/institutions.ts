/** Numbers that institutions publish for everybody: the call centre of ANPR, the Agenzia delle Entrate, CIE and INPS. */
export const PUBLISHED_PHONES: ReadonlySet<string> = new Set([
  "800863116",
  "800909696",
  "800263388",
  "0696668907",
  "0664618",
  "06164164",
]);

const INSTITUTIONS =
  /(?:^|\.)(?:gov\.it|interno\.it|sogei\.it|istat\.it|agenziaentrate\.it|inps\.it|inail\.it|esteri\.it|giustizia\.it|ipzs\.it|anpr\.it|anci\.it|anusca\.it)$/;
const TERRITORY =
  /(?:^|\.)(?:comune|comuni|provincia|prov|regione|prefettura|unione|cittametropolitana|municipio)\.[a-z0-9.-]+$/;
const CERTIFIED = /pec|cert|legalmail/;

/** Words of mailboxes that belong to an office and not to a person. */
const OFFICE =
  /^(?:ufficio|uff|servizio|servizi|settore|area|demografic[io]|anagrafe|stato|civile|elettorale|leva|aire|protocollo|generale|segreteria|info|urp|pec|posta|certificata|comune|comuni|sindaco|ced|informatica|sistemi|assistenza|supporto|help|desk|support|helpdesk|no|reply|noreply|postmaster|webmaster|amministrazione|redazione|anpr|cie|dait|prefettura|prot|pref[a-z]{2}|pref|centrale|direzione|contatti|git|dpo|rpd|privacy|subentro|test|sportello|cittadino|polizia|locale|tributi|ragioneria|tecnico|di|del|e)+$/;

/** An address institutions publish: of an office, at a domain of theirs or a certified mailbox of a comune. */
export function isInstitutional(local: string, domain: string): boolean {
  const words = local
    .toLowerCase()
    .split(/[._\-+\d]+/)
    .filter(Boolean);
  const isTheirs = INSTITUTIONS.test(domain) || TERRITORY.test(domain);
  if (isTheirs) return words.every((word) => isOffice(word) || domain.split(/[.-]/).includes(word));
  return (
    CERTIFIED.test(domain) &&
    words.length > 1 &&
    words.slice(0, 2).some((word) => /^(?:comune|prot|protocollo|prefettura)$/.test(word))
  );
}

/** An office's mailbox anywhere: of a software house, of a service. */
export function isOfficeMailbox(local: string): boolean {
  const words = local
    .toLowerCase()
    .split(/[._\-+\d]+/)
    .filter(Boolean);
  return words.length > 0 && words.every(isOffice);
}

const isOffice = (word: string) => word.length <= 40 && OFFICE.test(word);
