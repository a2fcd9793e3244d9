import type { ForumCategory } from "~db/enums";

/** What Sogei answers most often, as a colleague would keep it at hand. */
export const CANNED: { title: string; category: ForumCategory | null; body: string }[] = [
  {
    title: "Chiedere idOperazioneANPR",
    category: null,
    body: "Buongiorno, {nome}.\n\nPer ritrovare la chiamata ci servono tre cose:\n\n1. l'ambiente (test comuni, pre-subentro o esercizio)\n2. l'`idOperazioneANPR` restituito, oppure data e ora dell'invio\n3. il codice di esito, com'è scritto nella risposta\n\nScrivetele qui sotto: non sono dati di cittadini.",
  },
  {
    title: "Non pubblicare dati di cittadini",
    category: null,
    body: "Buongiorno, {nome}.\n\nIl forum è pubblico: codici fiscali, nomi e schermate con persone leggibili non vanno scritti qui. Se servono per capire il problema, il comune di {comune} può rendere riservata la discussione da «Gestisci la discussione»: la leggono solo il comune, Sogei e il Ministero.",
  },
  {
    title: "Correggere e reinviare la fornitura",
    category: "file-di-subentro",
    body: "Gli esiti {codici} bloccano la scheda, non tutta la fornitura. Correggete in {gestionale}, rigenerate il file completo e inviatelo di nuovo: la fornitura precedente viene sostituita. I passi sono in [](manuale:test-e-presubentro/preparare-il-file).",
  },
  {
    title: "Fornitura in elaborazione: aspettare",
    category: "file-di-subentro",
    body: "La fornitura è in coda e riparte da sola: non inviate di nuovo il file, perché finirebbe dietro agli altri. Se dopo 24 ore lo stato non cambia scriveteci qui l'`idOperazioneANPR`.",
  },
  {
    title: "Firma del messaggio: che cosa controllare",
    category: "web-service",
    body: "In modalità {modalita} la firma si controlla in quest'ordine:\n\n1. orologio del server, con uno scarto minore di cinque minuti\n2. corpo **e** timestamp tutti e due firmati\n3. certificato di postazione in corso di validità e non revocato\n\nLe parti da firmare sono in [](faq:parti-del-messaggio-da-firmare).",
  },
  {
    title: "Smart card bloccata",
    category: "smart-card",
    body: "La carta si sblocca con il PUK che sta nella busta: lo inserisce il titolare dal programma della carta, su una postazione qualsiasi. Dopo dieci tentativi sbagliati la carta va sostituita: la richiede l'amministratore della sicurezza del comune di {comune}. Si veda [](faq:pin-bloccato).",
  },
  {
    title: "Anomalia da correggere nel gestionale",
    category: "anomalie",
    body: "L'esito {codici} indica un dato che in ANPR non può stare così. Si corregge in {gestionale}, non dalla web application, e vale dalla prossima fornitura. Se il dato è giusto secondo gli atti scrivetelo qui: verifichiamo con l'Agenzia delle Entrate.",
  },
  {
    title: "Chiudere: chiedere se è risolto",
    category: null,
    body: "Buongiorno, {nome}.\n\nLa risposta ha risolto il problema? Se sì, segnatela con «È la soluzione»: la troveranno prima anche gli altri comuni in fase {fase}. Se qualcosa non torna, scrivetelo qui e riprendiamo da lì.",
  },
];
