import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerAddress } from "smtp-server";

export interface Received {
  to: string;
  parsed: ParsedMail;
  /** As it came over the wire. */
  raw: string;
}

const refusal = (responseCode: number) => Object.assign(new Error("not taken"), { responseCode });

/** What the server answers to mails for these names, wherever they are: not known there, full at this moment. */
const REFUSED: Record<string, number> = { nessuno: 550, piena: 452 };

/** A real mail server on loopback; `nessuno@…` is not known there, `piena@…` takes nothing at this moment. */
export class MailServer {
  readonly received: Received[] = [];
  /** Called when a mail has come, before the sender is told that it has. */
  onReceived = () => {};
  /** It takes no more mails, and says so: 421. */
  isGoingDown = false;
  readonly #server: SMTPServer;
  #port = 0;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onMailFrom: (_address, _session, done) => done(this.isGoingDown ? refusal(421) : null),
      onRcptTo({ address }: SMTPServerAddress, _session, done) {
        const code = REFUSED[address.split("@")[0] ?? ""];
        done(code ? refusal(code) : null);
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const source = Buffer.concat(chunks);
          simpleParser(source).then((parsed) => {
            this.received.push({ to: envelope.rcptTo[0]?.address ?? "", parsed, raw: source.toString() });
            this.onReceived();
            done();
          }, done);
        });
      },
    });
    this.#server.on("error", () => {});
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens, after a pause at the same port as before. */
  async listen(): Promise<void> {
    this.#server.server.listen(this.#port, "127.0.0.1");
    await once(this.#server.server, "listening");
    this.#port = (this.#server.server.address() as AddressInfo).port;
  }

  /** Does not answer until it listens again. */
  pause(): Promise<void> {
    return new Promise((resolve) => this.#server.server.close(() => resolve()));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
