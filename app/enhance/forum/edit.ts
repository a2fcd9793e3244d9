/** What a button does to a text: the new text and what is selected in it. */
export interface Edited {
  text: string;
  start: number;
  end: number;
}

const BLOCKS = ["1. ", "> "];

/** Puts a sign around what is selected, or before each of its lines; pressed again, takes it away. */
export function withMark(text: string, start: number, end: number, mark: string): Edited {
  if (mark === "```") return fenced(text, start, end);
  if (mark === "[]()") return linked(text, start, end);
  return BLOCKS.includes(mark) ? lined(text, start, end, mark) : wrapped(text, start, end, mark);
}

function wrapped(text: string, start: number, end: number, mark: string): Edited {
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    return {
      text: text.slice(0, start - size) + text.slice(start, end) + text.slice(end + size),
      start: start - size,
      end: end - size,
    };
  }
  return {
    text: text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end),
    start: start + size,
    end: end + size,
  };
}

function lined(text: string, start: number, end: number, mark: string): Edited {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lines = text.slice(from, end).split("\n");
  const isOn = lines.every((line) => (mark === "> " ? line.startsWith(mark) : /^\d+\. /.test(line)));
  const changed = lines.map((line, index) => {
    if (isOn) return line.replace(/^(?:> |\d+\. )/, "");
    return (mark === "> " ? mark : `${index + 1}. `) + line;
  });
  const block = changed.join("\n");
  return { text: text.slice(0, from) + block + text.slice(end), start: from, end: from + block.length };
}

function fenced(text: string, start: number, end: number): Edited {
  const before = start === 0 || text[start - 1] === "\n" ? "" : "\n";
  const opening = `${before}\`\`\`xml\n`;
  const after = text[end] === "\n" || end === text.length ? "\n```" : "\n```\n";
  return {
    text: text.slice(0, start) + opening + text.slice(start, end) + after + text.slice(end),
    start: start + opening.length,
    end: end + opening.length,
  };
}

/** The address is what is to be typed next. */
function linked(text: string, start: number, end: number): Edited {
  const words = text.slice(start, end) || "testo";
  const at = start + words.length + 3;
  return { text: `${text.slice(0, start)}[${words}]()${text.slice(end)}`, start: at, end: at };
}
