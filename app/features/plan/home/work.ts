import type { Modality, WorkItem } from "~db/enums";

interface Work {
  label: string;
  /** How it is done: a page of the manuals. */
  guide: [manual: string, page: string];
  /** Whose work it is; left out for everybody. */
  modalities?: readonly Modality[];
}

/** The preparatory work of the circular (2.2 and 2.3), and what is done near the migration. */
export const WORK = {
  file: {
    label: "Software che crea il file di subentro da APR e AIRE",
    guide: ["test-e-presubentro", "preparare-il-file"],
  },
  alignment: {
    label: "Servizi che tengono allineati i dati conservati in comune",
    guide: ["lavorare-con-anpr", "notifiche-e-allineamento"],
  },
  adaptation: {
    label: "Gestionale modificato per usare i servizi di ANPR",
    guide: ["preparare", "scegliere-la-modalita"],
    modalities: ["WAI", "WS"],
  },
  pec: {
    label: "Casella PEC indicata per ricevere l'esito",
    guide: ["test-e-presubentro", "validare-e-inviare"],
  },
  "smart-cards": {
    label: "Smart card personali ritirate in Prefettura",
    guide: ["preparare", "smart-card"],
  },
  certificates: {
    label: "Certificati installati sulle postazioni",
    guide: ["preparare", "certificati-di-postazione"],
  },
  users: {
    label: "Utenti e profili registrati",
    guide: ["preparare", "utenti-e-ruoli"],
    modalities: ["WS"],
  },
  signature: {
    label: "Firma dei messaggi provata",
    guide: ["lavorare-con-anpr", "web-service-e-sicurezza"],
    modalities: ["WS"],
  },
} as const satisfies Record<WorkItem, Work>;

/** The work of a comune with this modality; while it is not known, what everybody does. */
export function workFor(modality: Modality | null): (Work & { item: WorkItem })[] {
  return Object.entries(WORK as Record<WorkItem, Work>).flatMap(([item, work]) => {
    const isTheirs = !work.modalities || (modality !== null && work.modalities.includes(modality));
    return isTheirs ? [{ ...work, item: item as WorkItem }] : [];
  });
}
