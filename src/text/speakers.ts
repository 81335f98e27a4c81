import { lineAt } from './lines';
import type { Tokens } from './tokenise';

/** Labels that open at least this many lines are speakers of a transcript or a thread of messages. */
const FEWEST_TURNS = 3;
const MOST_CHARACTERS = 30;

const known = /^(q|a|dc|pc|ds|di|sgt|det|int|sol|iv|interviewer|officer|the court|the witness)\b/;

/** The labels (in small letters) that open so many lines that they must be speakers: "DUONG:", "Q:", "Unc:". */
export function speakersOf(tokens: Tokens, breaks: Uint8Array): ReadonlySet<string> {
  const turns = new Map<string, number>();
  for (let at = 0; at < tokens.count; ) {
    const line = lineAt(tokens, breaks, at);
    if (line.label > 0) {
      const label = labelText(tokens, line.start, line.label);
      if (label.length <= MOST_CHARACTERS) turns.set(label, (turns.get(label) ?? 0) + 1);
    }
    at = line.end;
  }
  return new Set(
    [...turns]
      .filter(([label, count]) => count >= FEWEST_TURNS || (count > 1 && known.test(label)))
      .map(([label]) => label),
  );
}

/** The words before the colon, in small letters, without a leading time of day. */
export function labelText(tokens: Tokens, start: number, label: number): string {
  const words = tokens.text.slice(tokens.starts[start], tokens.ends[start + label - 2]).toLowerCase();
  return words.replace(/^[\d:. ]+/, '');
}
