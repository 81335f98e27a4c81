/** A stretch that stands in both texts: at `at` in the one that was kept, at `from` in the one that is there now. */
export interface Common {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * What of a text that was kept still stands in the text as it is now, line by line: lines that are the same, and the
 * beginning and end of a line that was typed into.
 */
export function commonTo(kept: string, now: string): Common[] {
  const before = linesOf(kept);
  const after = linesOf(now);
  const found: Common[] = [];
  let done = 0;
  for (const [at, { text, start }] of before.entries()) {
    const same = after.findIndex((line, i) => i >= done && line.text === text);
    // A line that stands far down may belong to another; what was typed is rarely longer than this.
    if (same >= 0 && same - done < 200) {
      found.push({ at: start, from: after[same]!.start, length: text.length });
      done = same + 1;
      continue;
    }
    const next = before[at + 1]?.text;
    const edited = after.findIndex(
      (line, i) => i >= done && line.text !== next && shared(line.text, text) * 2 >= text.length,
    );
    if (edited < 0 || edited - done >= 200) continue;
    found.push(...within({ text, start }, after[edited]!));
    done = edited + 1;
  }
  return found;
}

/** The common beginning and the common end of two lines. */
function within(kept: Line, now: Line): Common[] {
  const head = headOf(kept.text, now.text);
  const tail = tailOf(kept.text, now.text, head);
  const found: Common[] = [];
  if (head > 0) found.push({ at: kept.start, from: now.start, length: head });
  if (tail > 0)
    found.push({
      at: kept.start + kept.text.length - tail,
      from: now.start + now.text.length - tail,
      length: tail,
    });
  return found;
}

const shared = (one: string, other: string): number => {
  const head = headOf(one, other);
  return head + tailOf(one, other, head);
};

function headOf(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function tailOf(one: string, other: string, head: number): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) - head && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const blank = /^\s*/.exec(line)![0].length;
    if (blank < line.length) lines.push({ text: line.trim(), start: index + blank });
  }
  return lines;
}
