export const messages = {
  site: "ANPR Supporto ai comuni",
  fallback: "Se il pulsante non funziona, copia questo indirizzo nel browser:",
  preferences: "Scegli quali messaggi ricevere per e-mail",
  unsubscribe: "Non ricevere più e-mail come questa",
  automatic: "Messaggio automatico: non rispondere a questo indirizzo.",
} as const;
