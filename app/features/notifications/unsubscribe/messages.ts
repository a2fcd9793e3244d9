import { stageNames } from "~/components/messages";
import { categoryLabels } from "~/features/forum/labels";

const named = <T extends string>(names: Record<T, string>, key: string) => names[key as T] ?? key;

export const messages = {
  title: "Non ricevere più queste e-mail",
  lead: (what: string) => `Riguarda: ${what}.`,
  text: "Le notifiche restano sul sito. Puoi cambiare idea quando vuoi dalle tue preferenze.",
  send: "Non inviarmi più e-mail come questa",
  doneTitle: "Non riceverai più queste e-mail",
  doneText: "Le notifiche restano sul sito. Per scegliere che cosa ricevere, e quando, vai alle tue preferenze.",
  preferences: "Vai alle preferenze",
  unknown:
    "Questo link non è completo: copialo per intero dall'e-mail, oppure scegli che cosa ricevere dal tuo account.",
  digests: "i riepiloghi del mattino e della settimana",
  thread: (title: string) => `la discussione «${title}»`,
  someThread: "una discussione del forum che segui",
  follow: {
    category: (key: string) => `le nuove domande della categoria ${named(categoryLabels, key)}`,
    code: (key: string) => `le nuove domande sul codice ${key}`,
    stage: (key: string) => `le nuove domande della fase ${named(stageNames, key)}`,
  },
} as const;
