import type { Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PERSONAS, type Persona } from "../../app/features/demo/personas";
import { audit, clippedText, sideways } from "../support/audit";
import { SCREENS } from "../support/browser";
import { browsing } from "../support/browsing";
import { type Hands, keysOf, pointer } from "../support/hands";
import { lintIcs, readIcs } from "../support/ics";
import { MailServer, type Received } from "../support/mail-server";
import { until } from "../support/waiting";

const mail = new MailServer();
const site = browsing({
  demo: true,
  env: async () => {
    await mail.listen();
    return { SMTP_URL: mail.url };
  },
});
afterAll(() => mail.close());

const FREE = "Il file AIRE senza scarti";
const FULL = "Prove WS: replica";
const TODAY = "Domande e risposte sulle prove";
/** Of the demonstration's rooms: nobody must read it anywhere but in the redirect that leads there. */
const ROOM = "incontri.example";

/** The newest mail to somebody whose subject begins so, once it has come. */
async function mailTo(address: string, subject: string): Promise<Received> {
  const find = () => mail.received.findLast(({ to, parsed }) => to === address && parsed.subject?.startsWith(subject));
  await until(`«${subject}» has come to ${address}`, () => find() !== undefined, 30);
  const found = find();
  if (!found) throw new Error("it has just been there");
  expect(found.raw).not.toContain(ROOM);
  return found;
}

function appointmentIn({ parsed }: Received) {
  const file = parsed.attachments.find(({ filename }) => filename?.endsWith(".ics"))?.content.toString();
  if (!file) return null;
  expect(lintIcs(file)).toEqual([]);
  expect(file).not.toContain(ROOM);
  const { method, events } = readIcs(file);
  return { method, ...events[0] };
}

/** Sogei makes room for all who wait. */
async function makeRoom(title: string): Promise<void> {
  const page = await site.open({ javaScriptEnabled: false });
  await site.signIn(page, "sogei");
  await page.goto("/web-conference/gestione");
  const row = page.getByRole("row").filter({ hasText: title });
  await row.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Modifica o sposta" }).click();
  const seats = page.getByLabel("Posti", { exact: true });
  await seats.fill(String(Number(await seats.inputValue()) + 20));
  await page.getByRole("button", { name: /^Salva/ }).click();
  await page.waitForURL(/\/gestione/);
}

interface Traveller {
  page: Page;
  hands: Hands;
  email: string;
  name: string;
}

async function find({ page, hands }: Traveller, title: string): Promise<void> {
  await hands.press(
    page.getByRole("navigation", { name: "Principale", exact: true }).getByRole("link", { name: "Web-conference" }),
  );
  await page.getByRole("heading", { level: 1, name: "Web-conference" }).waitFor();
  await hands.press(page.getByRole("main").getByRole("link", { name: title, exact: true }));
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await page.content()).not.toContain(ROOM);
}

/** From the conference's page to the booking's, by way of the summary. */
async function book({ page, hands }: Traveller, { isFull }: { isFull: boolean }): Promise<void> {
  await hands.press(
    page.getByRole("main").getByRole("link", { name: isFull ? /^Mettiti in lista/ : /^Prenota(:| un altro posto)/ }),
  );
  await hands.write(page.getByLabel("Nome e cognome di chi partecipa"), "X");
  const next = page.getByRole("button", {
    name: isFull ? "Controlla e mettiti in lista" : "Controlla la prenotazione",
  });
  await hands.press(next);
  await page.getByRole("alert").getByText("Scrivi nome e cognome").first().waitFor();
  await hands.write(page.getByLabel("Nome e cognome di chi partecipa"), "Nome Cognome");
  await hands.press(next);
  await page.getByRole("heading", { level: 1, name: "Controlla e conferma" }).waitFor();
  expect(await page.getByRole("main").textContent()).toContain("Nome Cognome, 1 posto");
  await hands.press(page.getByRole("button", { name: isFull ? "Mettiti in lista" : "Conferma la prenotazione" }));
  await page.getByRole("main").getByRole("status").waitFor();
}

/** Into the room: the last page of ours sends there by itself. */
async function join({ page, hands }: Traveller): Promise<void> {
  let room: string | undefined;
  await page.route("**/web-conference/stanza?*", async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    room = answer.headers().location;
    await route.fulfill({ body: "<title>La stanza</title>", contentType: "text/html" });
  });
  await hands.press(page.getByRole("link", { name: "Vai alla pagina per entrare" }));
  await page.getByRole("heading", { level: 1, name: "Entra nella web-conference" }).waitFor();
  expect(await page.content()).not.toContain(ROOM);
  await hands.press(page.getByRole("button", { name: "Entra nella web-conference" }));
  await page.waitForURL(/\/stanza\?/);
  expect(room).toMatch(/^https:\/\/sala-\d\.incontri\.example\/anpr$/);
  expect(site.log()).not.toContain(ROOM);
}

/** Who has been in the room is certified once it is over, for anybody to verify. */
async function certify({ page, hands, name }: Traveller): Promise<void> {
  await sql`update conferences set starts_at = now() - interval '3 hours', ends_at = now() where title = ${TODAY}`;
  await page.goto("/web-conference");
  await hands.press(page.getByRole("link", { name: "Le mie prenotazioni" }));
  const booking = page.locator(".entry").filter({ hasText: name });
  await hands.press(booking.getByRole("link", { name: TODAY }));
  await hands.press(page.getByRole("link", { name: "Apri l'attestato" }));
  await page.getByText("del comune di Ivrea, ha partecipato").waitFor();
  await hands.press(page.getByRole("link", { name: "/web-conference/attestato" }));
  await page.getByRole("status").getByText(`${name} ha partecipato a «${TODAY}»`).waitFor();
}

async function journey(traveller: Traveller): Promise<void> {
  const { page, email } = traveller;
  await find(traveller, FREE);
  await book(traveller, { isFull: false });
  expect(await page.getByRole("main").getByRole("status").textContent()).toContain("Prenotazione confermata");
  const reference = /WC-[A-Z0-9]{8}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "no reference";
  const confirmed = await mailTo(email, `Prenotazione confermata: ${FREE}`);
  expect(confirmed.parsed.text).toContain(reference);
  const appointment = appointmentIn(confirmed);
  expect(appointment).toMatchObject({
    method: "REQUEST",
    sequence: 0,
    summary: FREE,
    attendees: [`mailto:${email}`],
  });
  expect(new URL(appointment?.url ?? "").pathname).toMatch(/^\/web-conference\/\d+\/partecipa$/);

  await find(traveller, FULL);
  await book(traveller, { isFull: true });
  expect(await page.getByRole("main").textContent()).toMatch(/Sei il \d+º in lista/);
  expect(appointmentIn(await mailTo(email, `In lista d'attesa: ${FULL}`))).toBeNull();
  await makeRoom(FULL);
  expect(appointmentIn(await mailTo(email, `Prenotazione confermata: ${FULL}`))).toMatchObject({
    method: "REQUEST",
    sequence: 0,
  });
  await page.reload();
  expect(await page.getByRole("main").textContent()).toContain("Prenotato");

  await find(traveller, TODAY);
  await join(traveller);
  await certify(traveller);
}

let sql: postgres.Sql;
beforeAll(async () => {
  sql = postgres(site.databaseUrl, { max: 1, onnotice: () => {} });
});
afterAll(() => sql?.end());

/** The traveller has no seat in the one with free seats; in the other nobody of the comune has, and it is full; one begins soon. */
async function setScene(email: string): Promise<void> {
  await sql`delete from conference_bookings b using conferences c where c.id = b.conference_id
    and ((c.title = ${FREE} and b.attendee_email = ${email})
      or (c.title = ${FULL} and b.comune_id in (select id from comuni where istat = '001125')))`;
  await sql`update conferences set capacity = seats_taken where title = ${FULL}`;
  await sql`update conferences set starts_at = now() + interval '8 minutes', ends_at = now() + interval '3 hours'
    where title = ${TODAY}`;
}

test.each<[string, "operatore" | "referente", boolean]>([
  ["by keyboard only", "operatore", true],
  ["without JavaScript", "referente", false],
])(
  "%s: find, book, get the mail, be promoted from the waitlist, enter the room, have the certificate",
  async (_name, persona, hasScript) => {
    const { name, email } = PERSONAS[persona];
    await setScene(email);
    const page = await site.open({ javaScriptEnabled: hasScript });
    await site.signIn(page, persona);
    // Who works for two comuni acts for the other one first.
    if (persona === "referente") {
      await page.getByLabel("Agisci per").selectOption("Ivrea");
      await page.getByRole("button", { name: "Passa a questo comune" }).click();
      await page.getByRole("heading", { level: 1, name: "Comune di Ivrea" }).waitFor();
    }
    await journey({ page, name, email, hands: hasScript ? keysOf(page) : pointer });
  },
);

test.each<[Persona, string[]]>([
  ["operatore", ["/assistenza", "/assistenza/appuntamenti/nuovo", "/assistenza/visite/nuova", "/assistenza/visite/1"]],
  ["referente", ["/assistenza/visite/2/ritira"]],
  ["sogei", ["/assistenza", "/assistenza/visite/2"]],
  ["prefettura", ["/assistenza"]],
])("pages of assistance have no fault and fit every screen: %s", async (persona, pages) => {
  const page = await site.open();
  await site.signIn(page, persona);
  for (const path of pages) {
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      await page.goto(path);
      expect([path, await audit(page), await sideways(page), await clippedText(page)]).toEqual([path, [], [], []]);
    }
  }
});

test("without JavaScript: an appointment is taken, told to both and given back; a visit is asked for and decided, another taken back", async () => {
  const [referente, sogei] = [
    await site.open({ javaScriptEnabled: false }),
    await site.open({ javaScriptEnabled: false }),
  ];
  await site.signIn(referente, "referente");
  await site.signIn(sogei, "sogei");
  await referente.getByRole("link", { name: "Prendi un appuntamento al telefono" }).click();
  await referente
    .getByRole("link", { name: /^Prendi l'appuntamento/ })
    .first()
    .click();
  await referente.getByLabel("Comune", { exact: true }).selectOption("Chivasso");
  await referente.getByLabel("Telefono a cui chiamarti").fill("chiamatemi");
  await referente
    .getByLabel("Perché serve l'appuntamento")
    .fill("Cambiamo gestionale: che cosa resta valido delle prove?");
  await referente.getByRole("button", { name: "Conferma l'appuntamento" }).click();
  await referente.getByRole("alert").getByText("Scrivi un numero di telefono").waitFor();
  expect(await referente.getByLabel("Perché serve l'appuntamento").inputValue()).toContain("Cambiamo gestionale");
  await referente.getByLabel("Telefono a cui chiamarti").fill("011 911 0000");
  await referente.getByRole("button", { name: "Conferma l'appuntamento" }).click();
  await referente.getByRole("status").getByText("Appuntamento preso").waitFor();
  const taken = await mailTo("rino.referenti@comune.example", "Appuntamento con Sogei confermato");
  const called = await mailTo("sara.supporti@sogei.example", "Appuntamento con il comune di Chivasso");
  expect(appointmentIn(taken)?.uid).toBe(appointmentIn(called)?.uid);

  await sogei.goto("/assistenza");
  const call = sogei.getByRole("row").filter({ hasText: "Chivasso, tel. 011 911 0000" });
  await call.getByRole("button", { name: /^Disdici/ }).click();
  await sogei.getByRole("status").getByText("Appuntamento ritirato").waitFor();
  const ended = appointmentIn(await mailTo("rino.referenti@comune.example", "Appuntamento con Sogei annullato"));
  expect([ended?.method, ended?.sequence, ended?.uid]).toEqual(["CANCEL", 1, appointmentIn(taken)?.uid]);

  await referente.goto("/assistenza/visite/nuova?comune=001125");
  expect(await referente.getByLabel("Residenti").inputValue()).toMatch(/^\d{2}\.\d{3}$/);
  await referente.getByLabel("Postazioni di anagrafe").fill("9");
  await referente.getByLabel("Uffici e sedi decentrate").fill("2");
  await referente.getByLabel("APR e AIRE sono in due banche dati").check();
  await referente.getByLabel("Perché serve una visita").fill("Le due estrazioni non quadrano e non capiamo perché.");
  await referente.getByRole("button", { name: "Invia la richiesta" }).click();
  await referente.getByRole("status").getByText("Richiesta inviata").waitFor();
  const visit = new URL(referente.url()).pathname;
  await sogei.goto(visit);
  await sogei.getByLabel("Non è possibile").check();
  await sogei.getByRole("button", { name: "Registra la decisione" }).click();
  await sogei.getByRole("alert").getByText("Scrivi il motivo").waitFor();
  expect(await sogei.getByLabel("Non è possibile").isChecked()).toBe(true);
  await sogei.getByLabel("Nota per il comune").fill("Prendi un appuntamento: le guardiamo insieme al telefono.");
  await sogei.getByRole("button", { name: "Registra la decisione" }).click();
  await sogei.getByRole("status").getByText("Richiesta aggiornata").waitFor();
  const prefettura = await site.open({ javaScriptEnabled: false });
  await site.signIn(prefettura, "prefettura");
  await prefettura.goto("/prefettura");
  await prefettura.getByRole("link", { name: "Richieste di assistenza in loco" }).click();
  await prefettura.getByRole("link", { name: "Ivrea (TO)" }).first().click();
  expect(await prefettura.getByRole("main").textContent()).toContain("le guardiamo insieme al telefono");

  await referente.goto("/assistenza");
  await referente.getByRole("link", { name: "Chivasso (TO)" }).first().click();
  await referente.getByRole("link", { name: "Ritira la richiesta" }).click();
  await referente.getByLabel("Perché la ritirate").fill("Il gestionale resta quello di prima.");
  await referente.getByRole("button", { name: "Ritira la richiesta" }).click();
  await referente.getByRole("status").getByText("Richiesta ritirata. Sogei è stata avvisata.").waitFor();
  expect(await referente.getByRole("main").textContent()).toContain("Il gestionale resta quello di prima.");
});
