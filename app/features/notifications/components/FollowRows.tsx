import { Select } from "~/components/form/Select";
import { stageNames } from "~/components/messages";
import { categoryLabels } from "~/features/forum/labels";
import { paths } from "~/lib/paths";
import { type FollowKind, MAIL_MODES, type MailMode } from "~db/enums";
import { messages, modeWords } from "../messages";

export interface FollowedThing {
  kind: FollowKind;
  key: string;
  title: string | null;
  slug: string | null;
  mode: MailMode | null;
}

const words = messages.settings.follows;

/** What a person follows in the forum, each with when its mails go out. */
export function FollowRows({ follows }: { follows: readonly FollowedThing[] }) {
  return (
    <>
      <h2 className="h3">{words.title}</h2>
      <p className="form-text">{words.hint}</p>
      {follows.map((thing) => (
        <div key={`${thing.kind} ${thing.key}`} className="follow-row">
          <Select
            id={`segue-${thing.kind}-${thing.key}`}
            name={`segue:${thing.kind}:${thing.key}`}
            label={nameOf(thing)}
            options={MAIL_MODES.map((value) => ({ value, label: modeWords[value] }))}
            emptyLabel={words.asKind}
            defaultValue={thing.mode ?? ""}
            width="half"
          />
          <a href={hrefOf(thing)}>
            {words.open}
            <span className="visually-hidden"> {nameOf(thing)}</span>
          </a>
        </div>
      ))}
    </>
  );
}

function nameOf({ kind, key, title }: FollowedThing): string {
  if (kind === "thread") return title ? words.thread(title) : words.closedThread(key);
  if (kind === "category") return words.category(categoryLabels[key as keyof typeof categoryLabels] ?? key);
  return kind === "code" ? words.code(key) : words.stage(stageNames[key as keyof typeof stageNames] ?? key);
}

function hrefOf({ kind, key, slug }: FollowedThing): string {
  if (kind === "thread") return slug ? paths.thread(Number(key), slug) : paths.unnamedPost(Number(key), 1);
  if (kind === "category") return paths.forumCategory(key);
  return kind === "code" ? paths.forum({ codice: key }) : paths.forum({ solo_fase: key });
}
