import { Random } from "./random";

const CODES = ["EC075", "EN306", "EA048", "ES092", "EF003", "EAA50", "EN240", "EHR69"];
const COMUNI = ["Zocca", "Forlì", "Roma", "Borgo Sesia", "Sant'Angelo Lodigiano", "Cagliari", "Bolzano/Bozen"];
const ISTAT = ["058091", "036047", "015146", "092009", "021008", "001272", "082053", "063049"];
const BELFIORE = ["H501", "F205", "L219", "A944", "D969", "G273", "Z112"];
const LAWS = [
  "art. 13, comma 2, del d.P.R. 30 maggio 1989, n. 223",
  "legge 24 dicembre 1954, n. 1228, art. 5",
  "d.P.C.M. 10 novembre 2014, n. 194, allegato C",
  "art. 62 del d.lgs. 7 marzo 2005, n. 82 (CAD)",
  "legge 27 ottobre 1988, n. 470, artt. 1-6",
  "d.P.R. 396/2000, artt. 28, 31 e 98",
  "circolare n. 13/2016 del 2 settembre 2016, prot. 0003456",
  "art. 7-quater del d.l. 5/2012 conv. in l. 35/2012",
];

const day = (random: Random) =>
  `${String(random.whole(1, 28)).padStart(2, "0")}/${String(random.whole(1, 12)).padStart(2, "0")}/201${random.whole(4, 9)}`;
const time = (random: Random) =>
  `${String(random.whole(0, 23)).padStart(2, "0")}:${random.whole(10, 59)}:${random.whole(10, 59)}`;
const uuid = (random: Random) => [8, 4, 4, 4, 12].map((count) => random.hex(count)).join("-");
const base64 = (random: Random, count: number) =>
  Array.from({ length: count }, () =>
    random.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
  ).join("");

/** Posts about the work and nobody in particular. */
const POSTS: ((random: Random) => string)[] = [
  (r) => `Secondo l'${r.of(LAWS)} la decorrenza è il ${day(r)}: perché ricevo ${r.of(CODES)}?`,
  (r) => `${r.of(LAWS)}; ${r.of(LAWS)}. Quale si applica ai residenti all'estero?`,
  (r) =>
    `Comune di ${r.of(COMUNI)}, ISTAT ${r.of(ISTAT)}, Belfiore ${r.of(BELFIORE)}: l'invio del ${day(r)} è in elaborazione.`,
  (r) => `idOperazioneANPR ${r.figures(r.whole(8, 14))}, esito ${r.of(CODES)} alle ${time(r)}.`,
  (r) => `<idOperazioneANPR>${r.figures(r.whole(9, 12))}</idOperazioneANPR><codiceEsito>${r.of(CODES)}</codiceEsito>`,
  (r) =>
    `Operazione 2001 n. ${r.figures(10)} del ${day(r)} ${time(r)}, protocollo ${r.figures(7)}/201${r.whole(5, 9)}.`,
  (r) => `id richiesta ${uuid(r)} e correlazione ${uuid(r)}`,
  (r) => `SHA-256 del file: ${r.hex(64)}`,
  (r) => `MD5 ${r.hex(32)}, dimensione ${r.whole(1, 9)}.${r.figures(3)}.${r.figures(3)} byte`,
  (r) => `<ds:SignatureValue>${base64(r, 172)}</ds:SignatureValue>`,
  (r) => `<wsse:BinarySecurityToken>${base64(r, 300)}</wsse:BinarySecurityToken>`,
  (r) =>
    `201${r.whole(5, 9)}-0${r.whole(1, 9)}-1${r.whole(0, 9)} ${time(r)},${r.figures(3)} INFO [http-nio-8080-exec-${r.whole(1, 20)}] S001 ricevuto, ${r.figures(5)} ms`,
  (r) => `java.lang.NullPointerException at it.sogei.anpr.S001.invia(S001.java:${r.whole(10, 999)}) Object@${r.hex(8)}`,
  (r) =>
    `Totali: soggetti ${r.figures(5)}, famiglie ${r.figures(4)}, maschi ${r.figures(4)}, femmine ${r.figures(4)}, convivenze ${r.figures(1)}.`,
  (r) =>
    `<totali><soggetti>${r.figures(5)}</soggetti><femmine>${r.figures(4)}</femmine><maschi>${r.figures(4)}</maschi></totali>`,
  (r) =>
    `comune;istat;belfiore;schede\n${r.of(COMUNI)};${r.of(ISTAT)};${r.of(BELFIORE)};${r.figures(5)}\n${r.of(COMUNI)};${r.of(ISTAT)};${r.of(BELFIORE)};${r.figures(4)}`,
  (r) => `| codice | casi |\n| --- | --- |\n| ${r.of(CODES)} | ${r.figures(3)} |\n| ${r.of(CODES)} | ${r.figures(4)} |`,
  (r) =>
    `Il validatore ${r.whole(1, 9)}.${r.whole(0, 9)}.${r.whole(0, 20)} dice riga ${r.figures(6)}, colonna ${r.figures(3)}: elemento inatteso.`,
  (r) =>
    `Il server 10.${r.whole(0, 255)}.${r.whole(0, 255)}.${r.whole(1, 254)}:8443 non risponde, timeout ${r.figures(5)} ms.`,
  (r) =>
    `File ${r.of(ISTAT)}_001_002_APR_201${r.whole(6, 9)}0${r.whole(1, 9)}1${r.whole(0, 9)}.zip: ${r.of(["EN001", "EN007", "EN039"])}`,
  (r) => `Il call center 800 863 116 dice di aspettare; aperto 8-18 e il sabato 8-14. Operazione ${r.figures(11)}.`,
  (r) =>
    `Ho scritto a protocollo@pec.comune.${r.of(["zocca.mo", "forli.fc", "roma", "lecco.lc"])}.it e ad assistenza@sogei.it il ${day(r)}.`,
  (r) => `Nel campo va XXXXXX00X00X000X, non un codice vero. Esito ${r.of(CODES)}.`,
  (r) => `P.IVA 00000000000 nel campo del fornitore: è un riempitivo? Lotto ${r.figures(8)}.`,
  (r) => `Il seriale della smart card è ${r.figures(16)}, quello del certificato ${r.hex(32)}.`,
  (r) =>
    `xmlns:anpr="http://www.anpr.interno.it/xsd/${r.whole(1, 9)}.${r.whole(0, 9)}" schemaLocation="S001_${r.figures(3)}.xsd"`,
  (r) =>
    `Abbiamo ${r.whole(2, 900)} schede con ${r.of(CODES)} e ${r.whole(2, 900)} con ${r.of(CODES)}, circa il ${r.whole(1, 99)},${r.figures(2)}%.`,
  (r) => `La finestra di subentro va dal ${day(r)} al ${day(r)}: gli uffici chiudono alle 13.30.`,
  (r) =>
    `UPDATE schede SET stato = ${r.whole(1, 9)} WHERE id_famiglia = ${r.figures(9)} AND progressivo BETWEEN ${r.figures(4)} AND ${r.figures(5)};`,
  (r) => `HTTP 500, X-Request-Id: ${r.hex(16)}, timestamp ${r.figures(13)}, Content-Length: ${r.figures(6)}`,
  (r) =>
    `Risposta in ${r.whole(1, 9)}.${r.figures(3)} s, ${r.figures(3)} ${r.figures(3)} record letti, ${r.figures(2)} scartati.`,
  (r) =>
    `Atto di matrimonio n. ${r.whole(1, 400)}, parte II, serie A, anno ${r.whole(1950, 2016)}: la tabella 5 non lo prevede.`,
  (r) =>
    `Certificato di postazione scaduto il ${day(r)}, CN=${r.of(ISTAT)}-${String(r.whole(1, 40)).padStart(3, "0")}, serie ${r.figures(12)}.`,
  (r) => `Parametri: fase=test&modalita=WS&istat=${r.of(ISTAT)}&idFornitura=${r.figures(10)}`,
  (r) =>
    `Versione 1.${r.whole(0, 9)}.${r.figures(2)} del client, .NET 4.${r.whole(0, 8)}, Windows ${r.of(["7", "8.1", "10"])} build ${r.figures(5)}.`,
  (r) =>
    `Messaggio n. ${r.figures(10)}: <esito>${r.of(CODES)}</esito><riga>${r.figures(5)}</riga><data>201${r.whole(5, 9)}0${r.whole(1, 9)}1${r.whole(0, 9)}</data>`,
  (r) =>
    `Il CAP 00184 e la sezione ${r.figures(4)} sono giusti, via Roma 12, ${r.of(COMUNI)} (${r.of(["MO", "FC", "RM", "VC"])}).`,
  (r) =>
    `Coordinate ${r.whole(36, 46)}.${r.figures(6)}, ${r.whole(7, 18)}.${r.figures(6)} dello sportello di ${r.of(COMUNI)}.`,
  (r) =>
    `Diritti di segreteria € ${r.whole(0, 20)},${r.figures(2)} e carta € 16,79: mandato n. ${r.figures(6)} del ${day(r)}.`,
  (r) =>
    `Chiedo se ${r.of(CODES)} è bloccante in pre-subentro. Prodotto alla versione ${r.whole(2, 12)}.${r.figures(1)}, modalità WAI, fornitura ${r.figures(9)}.`,
];

const COUNT = 380;

/** Made posts, the same at each run; the site's own texts come beside them. */
export function cleanPosts(): string[] {
  const random = new Random(1228);
  return Array.from({ length: COUNT }, (_, index) =>
    (POSTS[index % POSTS.length] as (random: Random) => string)(random),
  );
}
