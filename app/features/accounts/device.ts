import Bowser from "bowser";

/** «Firefox, Windows»: what a person recognises their own browser by. */
export function deviceWords(userAgent: string | null): string {
  const { browser, os } = userAgent ? Bowser.parse(userAgent) : { browser: {}, os: {} };
  return [browser.name, os.name].filter(Boolean).join(", ") || "Programma sconosciuto";
}
