import type { SeededThread } from "./threads";

/** Web services, certificates, smart cards. */
export const SERVICE_THREADS: SeededThread[] = [
  {
    who: "Fulvia Famigli",
    title: "Firma del messaggio rifiutata con «Internal Error (from client)»",
    category: "web-service",
    environment: "test",
    daysAgo: 3,
    meToos: 6,
    body: "La chiamata parte, ma la risposta è:\n\n```xml Risposta ricevuta\n<soap:Fault>\n  <faultcode>soap:Client</faultcode>\n  <faultstring>Internal Error (from client)</faultstring>\n</soap:Fault>\n```\n\nIl certificato di postazione è valido e in test funzionava fino a venerdì.",
    replies: [
      {
        who: "subentro WS",
        hours: 1,
        body: "Controllate l'orologio del server: da noi era avanti di sei minuti e la firma risultava scaduta.",
      },
      {
        who: "Sara Supporti",
        hours: 5,
        body: "Vanno firmati **sia il corpo sia il timestamp**. Se la libreria firma solo il corpo la risposta è questa. Le parti da firmare sono in [](faq:parti-del-messaggio-da-firmare). Potete scrivere qui l'`idOperazioneANPR` di una chiamata respinta?",
      },
    ],
  },
  {
    who: "Olga Operosi",
    title: "Errore di accesso con un certificato già importato",
    category: "web-service",
    environment: "test",
    daysAgo: 4,
    isReserved: true,
    body: "Su una postazione il certificato risulta importato ma l'accesso è negato. È la postazione dello sportello 2, quella sostituita a ottobre. Preferiamo non pubblicare il numero di serie: lo scriviamo qui.",
    replies: [
      {
        who: "Sara Supporti",
        hours: 18,
        body: "Il certificato è ancora legato alla macchina precedente. Revocatelo dal portale della sicurezza e richiedetene uno nuovo per la postazione: la procedura è in [](manuale:preparare/certificati-di-postazione).",
      },
      { who: "Olga Operosi", hours: 40, body: "Revocato e richiesto di nuovo. Aggiorniamo appena arriva." },
    ],
  },
  {
    who: "subentro WS",
    title: "Notifiche del servizio 4005 ricevute due volte",
    category: "web-service",
    environment: "esercizio",
    daysAgo: 9,
    meToos: 7,
    body: "Quando la chiamata scade il gestionale la ripete e la stessa notifica arriva due volte. Come si riconosce che è la stessa?",
    replies: [
      {
        who: "Vito Visioni",
        hours: 20,
        body: "Con l'identificativo della notifica, che non cambia se la chiamata si ripete: chi riceve deve scartare quelli già registrati. È il comportamento descritto in [](faq:notifiche-con-il-servizio-4005).",
        solves: "WS",
        verified: "5.2 delle specifiche di notifica",
      },
      {
        who: "Silvio Sorgenti",
        hours: 27,
        body: "Anagrafe Facile scarta i doppi dalla versione 4.2.5.",
        solves: "WS con Anagrafe Facile",
      },
    ],
  },
  {
    who: "presubentro WAI",
    title: "Quali servizi di allineamento servono prima dei test",
    category: "web-service",
    environment: "presubentro",
    daysAgo: 18,
    meToos: 2,
    body: "Siamo in WA integrata. La software house chiede quali servizi di notifica provare per primi e in quale ambiente.",
    replies: [
      {
        who: "Sara Supporti",
        hours: 23,
        body: "Prima la ricezione delle notifiche in ambiente di test, poi l'allineamento di una decina di schede. Non serve provare i servizi di aggiornamento: in WAI le variazioni si fanno dalla web application. Da leggere: [](manuale:lavorare-con-anpr/notifiche-e-allineamento).",
        solves: "WA integrata",
      },
    ],
  },
  {
    who: "presubentro WA",
    title: "PIN della smart card bloccato il giorno della consegna",
    category: "smart-card",
    environment: "presubentro",
    daysAgo: 6,
    meToos: 8,
    body: "Una delle quattro smart card ritirate in Prefettura ha il PIN bloccato al primo uso. Dobbiamo riportarla o si sblocca da qui?",
    replies: [
      {
        who: "Sara Supporti",
        hours: 2,
        body: "Si sblocca con il PUK che è nella busta, dal programma di gestione della carta. Dopo dieci tentativi sbagliati con il PUK la carta non si recupera e va chiesta di nuovo: [](faq:pin-bloccato).",
        solves: "",
      },
      {
        who: "test WA",
        hours: 5,
        body: "Attenzione: il PUK va digitato senza spazi. Noi ne avevamo sprecati tre così.",
      },
    ],
  },
  {
    who: "scheda WA",
    title: "Il lettore di smart card non è riconosciuto dopo l'aggiornamento del sistema",
    category: "smart-card",
    environment: "test",
    daysAgo: 1,
    body: "Dopo l'aggiornamento di ieri il lettore non compare più tra i dispositivi. Su un'altra postazione, non aggiornata, funziona.",
  },
  {
    who: "test WA",
    title: "Computer nuovo: come spostare il certificato di postazione",
    category: "smart-card",
    environment: "test",
    daysAgo: 24,
    meToos: 9,
    body: "Sostituiamo due computer. Il certificato di postazione si copia o se ne chiede un altro?",
    replies: [
      {
        who: "Vito Visioni",
        hours: 7,
        body: "Se ne chiede un altro: il certificato vale per una macchina. Prima revocate quello vecchio, poi fate la richiesta dalla macchina nuova. Tenete presente anche l'indirizzo DP2, spiegato in [](faq:computer-nuovo-e-indirizzo-dp2).",
        solves: "",
      },
    ],
  },
  {
    who: "aregime WA",
    title: "Carta letta, ma accesso negato solo a un operatore",
    category: "smart-card",
    environment: "esercizio",
    daysAgo: 40,
    meToos: 3,
    body: "La carta viene letta, il PIN è giusto, ma un solo operatore riceve «accesso negato». Gli altri entrano dalla stessa postazione.",
    replies: [
      {
        who: "Sara Supporti",
        hours: 3,
        body: "L'utente non è abilitato al profilo. L'amministratore della sicurezza del comune lo abilita dal portale; l'effetto è immediato. Caso descritto in [](faq:carta-letta-ma-accesso-negato).",
        solves: "",
      },
      { who: "aregime WA", hours: 6, body: "Era sospeso dal rientro dal congedo. Risolto." },
    ],
  },
  {
    who: "scheda WS",
    title: "Chi nomina l'amministratore della sicurezza in un comune di tre persone",
    category: "smart-card",
    daysAgo: 52,
    body: "Siamo in tre, e nessuno ha mai fatto l'amministratore della sicurezza. Può essere la stessa persona che lavora allo sportello?",
    replies: [
      {
        who: "Mina Ministri",
        hours: 48,
        body: "Sì. Lo nomina il sindaco, e nei comuni piccoli può coincidere con un operatore. È bene indicarne due, perché in assenza del primo nessuno può abilitare gli altri. Vedi [](faq:nessun-amministratore-della-sicurezza).",
        solves: "",
      },
    ],
  },
];
