import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Certificate } from "../certificate.server";
import { messages } from "../messages";

const words = messages.certificate;

/** A page to print: one sheet, its code at the bottom. */
export function CertificateView({ certificate, origin }: { certificate: Certificate; origin: string }) {
  const { name, comune, title, startsAt, endsAt, code } = certificate;
  return (
    <article className="certificate">
      <p className="certificate-issuer">{words.by}</p>
      <h1>{words.title}</h1>
      <p className="lead">{words.says}</p>
      <p className="certificate-what">{name}</p>
      <p className="lead">{words.took(comune)}</p>
      <p className="certificate-what">«{title}»</p>
      <p className="lead">{words.held(formatSpan(startsAt, endsAt))}</p>
      <p className="note">
        {words.code}: <span className="certificate-code">{code}</span>
        <br />
        {words.verifyAt}{" "}
        <a href={paths.verifyCertificate(code)}>
          {origin}
          {paths.verifyCertificate()}
        </a>
      </p>
      <button type="button" className="btn btn-outline-primary" data-print hidden>
        {words.print}
      </button>
    </article>
  );
}
