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

/** A real mail server on loopback; it refuses `nessuno@…`, who is not known there. */
export class MailServer {
  readonly received: Received[] = [];
  /** Called when a mail has come, before the sender is told that it has. */
  onReceived = () => {};
  readonly #server: SMTPServer;
  #port = 0;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo({ address }: SMTPServerAddress, _session, done) {
        done(
          address.startsWith("nessuno@") ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null,
        );
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
