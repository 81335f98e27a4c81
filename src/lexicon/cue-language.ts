import { tokenise } from '../text/tokenise';

/** One piece of a cue. `at` is its offset in the cue's text. */
export type CueNode =
  | { readonly kind: 'words'; readonly at: number; readonly words: readonly string[] }
  | { readonly kind: 'inflected'; readonly at: number; readonly lemma: string }
  | { readonly kind: 'concept'; readonly at: number; readonly name: string }
  | { readonly kind: 'gap'; readonly at: number }
  | {
      readonly kind: 'choice';
      readonly at: number;
      readonly options: readonly CueSequence[];
      readonly optional: boolean;
    };

export type CueSequence = readonly CueNode[];

/** Why a cue does not parse; `at` is an offset in the cue's text. */
export interface CueProblem {
  readonly at: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export const longestCue = 2_000;
export const deepestNesting = 12;

class Unreadable extends Error {
  constructor(readonly problem: CueProblem) {
    super(problem.message);
  }
}

const stop = (at: number, code: string, message: string, remedy: string): never => {
  throw new Unreadable({ at, code, message, remedy });
};

const special = new Set(['(', ')', '[', ']', '{', '}', '<', '>', '|']);
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Reads one cue; linear in its length, nesting bounded by `deepestNesting`. */
export function parseCue(cue: string): { ok: true; sequence: CueSequence } | { ok: false; problem: CueProblem } {
  try {
    if (cue.length > longestCue)
      stop(longestCue, 'LEX010', `The cue is longer than ${longestCue} characters.`, 'Split it into several cues.');
    const sequence = new CueReader(cue).whole();
    return { ok: true, sequence };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

class CueReader {
  private at = 0;

  constructor(private readonly cue: string) {}

  whole(): CueSequence {
    const options = this.options('', 0, 0);
    if (options.length > 1)
      stop(
        this.cue.indexOf('|'),
        'LEX011',
        '“|” stands outside a group.',
        'Put the choices in round brackets: (a|b c).',
      );
    const sequence = options[0]!;
    if (sequence.length === 0) stop(0, 'LEX012', 'The cue is empty.', 'Write the words to look for, or remove it.');
    return sequence;
  }

  /** Choices up to the closing bracket `until`, or to the end of the cue. */
  private options(until: string, openedAt: number, depth: number): CueSequence[] {
    if (depth > deepestNesting)
      stop(openedAt, 'LEX013', `Brackets are nested deeper than ${deepestNesting}.`, 'Split the cue in two.');
    const options: CueNode[][] = [[]];
    for (;;) {
      this.skipSpace();
      const here = this.at;
      const char = this.cue[here];
      const current = options[options.length - 1]!;
      if (char === undefined) {
        if (until !== '')
          stop(openedAt, 'LEX014', `The bracket opened here is never closed with “${until}”.`, `Add “${until}”.`);
        return options;
      }
      if (char === until) {
        this.at++;
        this.mustStandApart(here, 'after');
        return options;
      }
      if (char === '|') {
        this.at++;
        options.push([]);
      } else if (char === '(' || char === '[') {
        this.mustStandApart(here, 'before');
        this.at++;
        current.push(this.group(char, here, depth + 1));
      } else if (char === '{') current.push(this.inflected(here));
      else if (char === '<') current.push(this.concept(here));
      else if (special.has(char))
        stop(
          here,
          'LEX014',
          `“${char}” closes nothing that is open here.`,
          'Remove it, or add the bracket that opens.',
        );
      else if (this.cue.startsWith('...', here) || char === '…') {
        this.at += char === '…' ? 1 : 3;
        current.push({ kind: 'gap', at: here });
      } else current.push(this.words(here));
    }
  }

  private group(open: string, at: number, depth: number): CueNode {
    const options = this.options(closing[open]!, at, depth);
    if (options.some((option) => option.length === 0))
      stop(
        at,
        'LEX015',
        'A choice in this group is empty.',
        'Remove the “|” too many, or write [x] for an optional word.',
      );
    return { kind: 'choice', at, options, optional: open === '[' };
  }

  private inflected(at: number): CueNode {
    const end = this.cue.indexOf('}', at);
    const lemma = end < 0 ? '' : this.cue.slice(at + 1, end).trim();
    if (end < 0) stop(at, 'LEX014', 'The bracket opened here is never closed with “}”.', 'Add “}”.');
    if (!/^[\p{L}][\p{L}'’ -]*$/u.test(lemma))
      stop(at, 'LEX017', 'Between { and } belongs one word in its base form.', 'Write {take}, {driver} or {give up}.');
    this.at = end + 1;
    this.mustStandApart(at, 'before');
    this.mustStandApart(end, 'after');
    return { kind: 'inflected', at, lemma };
  }

  private concept(at: number): CueNode {
    const end = this.cue.indexOf('>', at);
    if (end < 0) stop(at, 'LEX014', 'The bracket opened here is never closed with “>”.', 'Add “>”.');
    const name = this.cue.slice(at + 1, end);
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      stop(at, 'LEX018', 'A concept’s name is small letters and hyphens.', 'Write it as in classes.yaml: <hold-back>.');
    this.at = end + 1;
    this.mustStandApart(end, 'after');
    return { kind: 'concept', at, name };
  }

  private words(at: number): CueNode {
    let end = at;
    while (end < this.cue.length) {
      const char = this.cue[end]!;
      if (special.has(char) || char === '…' || this.cue.startsWith('...', end)) break;
      end++;
    }
    const text = this.cue.slice(at, end);
    const bad = /[,;"“”«»*+\\^_~=]/.exec(text);
    if (bad !== null) this.refuse(at + bad.index, bad[0]);
    const choice = /\p{L}{2,}\/\p{L}{2,}/u.exec(text);
    if (choice !== null)
      stop(at + choice.index, 'LEX020', '“/” does not separate choices here.', 'Write (a|b) for a choice.');
    const tokens = tokenise(text);
    const words = Array.from({ length: tokens.count }, (_, index) =>
      folded(text.slice(tokens.starts[index], tokens.ends[index])),
    );
    this.at = end;
    return { kind: 'words', at, words };
  }

  private refuse(at: number, char: string): never {
    if (/[,;"“”«»]/.test(char))
      return stop(at, 'LEX019', `“${char}” is skipped between the words of a text.`, 'Leave it out of the cue.');
    return stop(
      at,
      'LEX019',
      `“${char}” has no meaning in a cue.`,
      'Cues are words, (a|b), [x], {verb}, <concept> and “...”.',
    );
  }

  /** A bracket glued to a word ("driver(s)") reads as two words, which nobody means. */
  private mustStandApart(at: number, side: 'before' | 'after'): void {
    const neighbour = this.cue[side === 'before' ? at - 1 : at + 1] ?? ' ';
    if (/[\p{L}\p{N}]/u.test(neighbour))
      stop(at, 'LEX021', 'A bracket is glued to a word.', 'Put a space between, or write {word} for all its forms.');
  }

  private skipSpace(): void {
    while (/\s/.test(this.cue[this.at] ?? 'x')) this.at++;
  }
}

/** A word as the vocabulary keeps it: small letters, straight apostrophes. */
export function folded(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}
