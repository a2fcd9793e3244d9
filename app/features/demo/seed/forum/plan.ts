import type { SeededThread } from "./threads";

/** The sheet, the plan, the choice of modality; and how the forum works. */
export const PLAN_THREADS: SeededThread[] = [
  {
    who: "Vito Visioni",
    title: "Come scrivere una domanda a cui è facile rispondere",
    category: "piano-e-scheda",
    daysAgo: 90,
    isPinned: true,
    locked: "è un promemoria",
    body: "Quattro cose che fanno risparmiare tempo a tutti:\n\n1. **Un problema alla volta**, con un titolo che dice che cosa succede.\n2. L'**ambiente** e il **codice di esito** come lo restituisce ANPR.\n3. L'`idOperazioneANPR`, se c'è.\n4. **Nessun dato di cittadini**: né nomi, né codici fiscali, né date di nascita. Se servono, aprite una discussione riservata.\n\nQuando una risposta risolve, segnatela come soluzione: gli altri comuni la trovano prima.",
  },
  {
    who: "scheda WS",
    title: "Quante postazioni dichiarare se gli uffici sono due",
    category: "piano-e-scheda",
    daysAgo: 8,
    meToos: 1,
    body: "Abbiamo la sede e una delegazione aperta due giorni alla settimana. Le postazioni della delegazione vanno contate?",
    replies: [
      {
        who: "Sara Supporti",
        hours: 5,
        body: "Sì, tutte quelle da cui si userà ANPR, anche per pochi giorni: servono a preparare i certificati. Vedi [](faq:quante-postazioni-e-quale-data). Quante sono in tutto?",
      },
    ],
  },
  {
    who: "presubentro WA",
    title: "Si può passare da WA a WS dopo aver inviato la scheda",
    category: "piano-e-scheda",
    daysAgo: 19,
    meToos: 4,
    body: "Abbiamo scelto WA, ma la software house ora propone WS senza costi. La scheda è già stata inviata: si può cambiare?",
    replies: [
      {
        who: "Mina Ministri",
        hours: 26,
        body: "Sì. La scheda si può inviare di nuovo: vale l'ultima. Cambiando modalità cambiano anche le date del piano, perché WS richiede l'adattamento del gestionale.",
        solves: "",
      },
      { who: "test WS", hours: 29, body: "Noi l'abbiamo fatto a maggio, il piano si è spostato di sei settimane." },
    ],
  },
  {
    who: "presubentro WS",
    title: "La pianificazione non si vede dal portale",
    category: "piano-e-scheda",
    environment: "presubentro",
    daysAgo: 23,
    meToos: 9,
    body: "Il piano risulta approvato, ma dal portale la finestra del subentro è vuota.",
    replies: [
      {
        who: "Sara Supporti",
        hours: 4,
        body: "Si vede il giorno dopo l'approvazione, e solo con il profilo dell'amministratore della sicurezza. Se manca dopo due giorni scriveteci. Altri casi in [](faq:pianificazione-non-vista-dal-portale).",
        solves: "",
      },
    ],
  },
  {
    who: "Fulvia Famigli",
    title: "Spostare la data di fine dei test di due settimane",
    category: "piano-e-scheda",
    environment: "test",
    daysAgo: 6,
    isReserved: true,
    body: "Due colleghi sono assenti fino a fine mese. Chiediamo di spostare la fine dei test di due settimane, senza toccare la data del subentro.",
    replies: [
      { who: "Sara Supporti", hours: 7, body: "Ricevuto. La proposta passa dal Ministero: vi rispondiamo qui." },
      { who: "Mina Ministri", hours: 60, body: "Per noi va bene, il margine prima del subentro resta sufficiente." },
    ],
  },
  {
    who: "scheda WS",
    title: "Scheda mai inviata: a chi ci si rivolge",
    category: "piano-e-scheda",
    daysAgo: 41,
    body: "Il collega che seguiva ANPR è andato in pensione e la scheda non risulta inviata. Da dove si comincia?",
    replies: [
      {
        who: "scheda WA",
        hours: 20,
        body: "Il referente riceve il link di attivazione all'indirizzo istituzionale del comune. La Prefettura può rimandarlo.",
      },
      {
        who: "Sara Supporti",
        hours: 25,
        body: "Esatto. Con il link si entra e si compila la scheda: [](faq:scheda-mai-inviata) dice che cosa serve prima di cominciare.",
        solves: "",
      },
    ],
  },
  {
    who: "subentro WS",
    title: "Ordine delle operazioni nella notte del subentro",
    category: "piano-e-scheda",
    environment: "esercizio",
    daysAgo: 17,
    meToos: 14,
    body: "Fra dieci giorni tocca a noi. C'è chi ha già fatto il subentro in WS e può dire in che ordine ha fermato lo sportello, il gestionale e le notifiche?",
    replies: [
      {
        who: "aregime WS",
        hours: 3,
        body: "Noi: ultima pratica alle 12, copia del gestionale alle 13, invio alle 14, notifiche attivate **solo dopo** la conferma. Sportello chiuso il giorno dopo, per prudenza.",
        solves: "comuni con uno sportello solo",
      },
      {
        who: "Sara Supporti",
        hours: 24,
        body: "È l'ordine della guida [](manuale:giorno-del-subentro/il-giorno-del-subentro). Aggiungo: prima dell'invio stampate l'elenco delle pratiche aperte.",
        solves: "",
      },
      {
        who: "subentro WA",
        hours: 40,
        body: "In WA è più semplice, ma l'elenco delle pratiche aperte è servito anche a noi.",
      },
    ],
  },
  {
    who: "aregime WS",
    title: "Dopo il subentro una provenienza risulta sbagliata",
    category: "anomalie",
    environment: "esercizio",
    daysAgo: 310,
    meToos: 2,
    body: "Per alcune iscrizioni il comune di provenienza è quello sbagliato. Si rettifica da ANPR o dal gestionale?",
    replies: [
      {
        who: "Sara Supporti",
        hours: 20,
        body: "Dal gestionale in WS, dalla web application in WA: in tutti e due i casi con l'operazione di rettifica. Passi in [](faq:provenienza-da-correggere).",
        solves: "",
      },
    ],
  },
  {
    who: "scheda WA",
    title: "Assistenza in presenza: come si chiede",
    category: "piano-e-scheda",
    daysAgo: 28,
    body: "Siamo in due e non abbiamo un tecnico. È possibile avere assistenza in presenza per preparare le postazioni?",
    replies: [
      {
        who: "Mina Ministri",
        hours: 90,
        body: "È prevista prima di tutto per i comuni più grandi o complessi. Per gli altri ci sono web-conference e numero verde: [](faq:assistenza-in-presenza).",
        solves: "",
      },
    ],
  },
  {
    who: "Silvio Sorgenti",
    title: "Anagrafe Facile 4.2.7: che cosa cambia per la fornitura",
    category: "file-di-subentro",
    environment: "test",
    codes: ["EC075", "EN063"],
    daysAgo: 4,
    body: "La versione 4.2.7 contiene:\n\n- la decodifica storica dei comuni, per EC075 ed EN347;\n- l'opzione «Mantieni unite le famiglie», per EN063;\n- il file AIRE sempre in UTF-8.\n\nSe dopo l'aggiornamento un esito resta, scrivetelo qui.",
    replies: [{ who: "Rino Referenti", hours: 24, body: "Aggiornato: tutto bene sulla fornitura di prova." }],
  },
];
