import { RowList } from "~/components/content/RowList";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "./messages";

interface Props {
  mails: readonly { name: string; to: string; subject: string; date: Date }[];
}

export function MailList({ mails }: Props) {
  return (
    <RowList>
      {mails.map(({ name, to, subject, date }) => (
        <div key={name}>
          <a href={paths.demoMail(name)}>
            <strong>{subject}</strong>
          </a>
          <div className="meta meta-line">
            <span>{messages.to(to)}</span>
            <time dateTime={date.toISOString()}>{formatMoment(date)}</time>
          </div>
        </div>
      ))}
    </RowList>
  );
}
