import {
  CONCEPT,
  CONTEXT,
  CUE,
  type CueTable,
  EXCEPTION,
  type ExceptionTable,
  FRAME,
  type FrameTable,
  type PatternTables,
  REPORT,
} from '../engine/pattern-tables';
import { builtInConcepts, personConcepts } from './built-in-concepts';
import { type CueProblem, type CueSequence, parseCue } from './cue-language';
import { expanded } from './expand';
import { type Concept, type Phrase, Symbols } from './symbols';
import { tablesOf } from './tables';
import { Layer, Trie } from './trie';

/** A class of classes.yaml: its members and how to report a problem in one of them. */
export interface ClassMembers {
  readonly members: readonly string[];
  readonly problem: (member: number, problem: CueProblem) => void;
}

type OnProblem = (problem: CueProblem) => void;

const tokenClasses: Readonly<Record<string, readonly number[]>> = {
  'small-digits': [1],
  'large-digits': [2],
  'glued-age': [3],
  'glued-amount': [4],
};

/** Turns phrases, concepts, frames and exceptions into the matcher's tables. */
export class PatternCompiler {
  private readonly symbols = new Symbols();
  private readonly trie = new Trie();
  private readonly layers: readonly Layer[];
  private readonly cues: CueTable[] = [];
  private readonly frames: FrameTable[] = [];
  private readonly exceptions: ExceptionTable[] = [];
  private readonly building: string[] = [];
  readonly used = new Set<string>();

  constructor(private readonly classes: ReadonlyMap<string, ClassMembers>) {
    // Node 0 means "no node" in the tables.
    const conceptCode = (concept: Concept): number => CONCEPT + 8 * concept.number;
    this.layers = [0, 1, 2, 3].map(() => new Layer(this.trie, this.symbols, conceptCode));
    for (const [name, words] of Object.entries(tokenClasses))
      for (const word of words) this.symbols.declare(name).words.add(word);
    for (const name of Object.keys({ ...builtInConcepts, ...personConcepts })) this.conceptSymbol(name);
  }

  /** Compiles every class, used or not, so that all their errors are seen. */
  compileClasses(): void {
    for (const name of [...this.classes.keys()].sort()) this.conceptSymbol(name);
  }

  phraseCue(cue: CueTable, phrase: string, onProblem: OnProblem): void {
    const phrases = this.phrases(phrase, onProblem);
    if (phrases === null) return;
    this.cues.push(cue);
    for (const one of phrases) this.layers[0]!.add(one, CUE + 8 * (this.cues.length - 1));
  }

  frameCue(
    cue: CueTable,
    frame: { all: readonly string[]; not: readonly string[]; by: FrameTable['by']; within: FrameTable['within'] },
    onProblem: (list: 'all' | 'not', item: number, problem: CueProblem) => void,
  ): void {
    const symbolsOf = (list: 'all' | 'not'): (number | null)[] =>
      frame[list].map((item, at) => {
        const phrases = this.phrases(item, (problem) => onProblem(list, at, problem));
        if (phrases === null) return null;
        const [only] = phrases;
        return phrases.length === 1 && only!.length === 1 ? (only![0] as number) : this.symbols.group(phrases);
      });
    const all = symbolsOf('all');
    const not = symbolsOf('not');
    if (all.includes(null) || not.includes(null)) return;
    const rarestFirst = (all as number[])
      .map((symbol, at) => ({ symbol, at, uses: this.symbols.frequency(symbol) }))
      .sort((a, b) => a.uses - b.uses || a.at - b.at)
      .map(({ symbol }) => symbol);
    this.frames.push({ ...cue, all: rarestFirst, not: not as number[], by: frame.by, within: frame.within });
    this.layers[0]!.add([rarestFirst[0]!], FRAME + 8 * (this.frames.length - 1));
  }

  exception(exception: ExceptionTable, phrase: string, onProblem: OnProblem): void {
    const phrases = this.phrases(phrase, onProblem);
    if (phrases === null) return;
    this.exceptions.push(exception);
    for (const one of phrases) this.layers[1]!.add(one, EXCEPTION + 8 * (this.exceptions.length - 1));
  }

  contextCue(cue: number, phrase: string, onProblem: OnProblem): void {
    for (const one of this.phrases(phrase, onProblem) ?? []) this.layers[2]!.add(one, CONTEXT + 8 * cue);
  }

  tables(): PatternTables {
    // The rule about who does it asks for the class whether or not a cue names it.
    const controller = this.conceptSymbol('controller');
    for (const concept of [...this.symbols.concepts]) {
      if (concept.name === '') continue;
      this.layers[3]!.add([concept.symbol], REPORT + 8 * concept.number);
    }
    const person = (all: string, ...subject: string[]) => ({
      all: this.symbols.named(all)!.symbol,
      subject: this.symbols.set(subject.map((word) => this.symbols.word(word))),
    });
    return tablesOf(this.symbols, this.trie, this.layers, {
      cues: this.cues,
      frames: this.frames,
      exceptions: this.exceptions,
      agency: {
        persons: [
          person('any-she', 'she'),
          person('any-he', 'he'),
          person('any-they', 'they'),
          person('any-i', 'i'),
          person('any-we', 'we'),
          person('any-you', 'you'),
        ],
        passive: this.symbols.named('passive-auxiliary')!.symbol,
        somebody: this.symbols.named('somebody')!.symbol,
        from: this.symbols.word('from'),
        controller: controller ?? 0,
      },
    });
  }

  private phrases(text: string, onProblem: OnProblem): readonly Phrase[] | null {
    const parsed = parseCue(text);
    if (!parsed.ok) {
      onProblem(parsed.problem);
      return null;
    }
    return this.ways(parsed.sequence, onProblem);
  }

  private ways(sequence: CueSequence, onProblem: OnProblem): readonly Phrase[] | null {
    const result = expanded(sequence, this.symbols, (name) => {
      this.used.add(name);
      return this.conceptSymbol(name);
    });
    if (result.ok) return result.phrases;
    onProblem(result.problem);
    return null;
  }

  /** The symbol of a concept, compiled when first asked for; null when there is no such concept or it contains itself. */
  private conceptSymbol(name: string): number | null {
    const known = this.symbols.named(name);
    if (known !== undefined && !this.building.includes(name)) return known.symbol;
    const builtIn = builtInConcepts[name] ?? personConcepts[name];
    const source: ClassMembers | undefined =
      builtIn === undefined
        ? this.classes.get(name)
        : {
            members: builtIn,
            problem: (_, problem) => {
              throw new Error(`built-in concept ${name}: ${problem.message}`);
            },
          };
    if (source === undefined || this.building.includes(name)) return null;
    this.building.push(name);
    const members = source.members.map((member, at) => {
      const phrases = this.phrases(member, (problem) => {
        const inner = /<([a-z0-9-]+)>/.exec(member.slice(problem.at))?.[1] ?? '';
        const from = this.building.indexOf(inner);
        source.problem(
          at,
          problem.code === 'LEX030' && from >= 0
            ? {
                at: problem.at,
                code: 'LEX031',
                message: `The class contains itself: ${[...this.building.slice(from), inner].join(' → ')}.`,
                remedy: 'Take this member out of one of these classes.',
              }
            : problem,
        );
      });
      return phrases ?? [];
    });
    this.building.pop();
    const concept = this.symbols.declare(name);
    for (const phrase of members.flat()) this.symbols.addMember(concept, phrase);
    return concept.symbol;
  }
}
