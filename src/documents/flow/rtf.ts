import { joinedBlocks, type LooseBlock } from './blocks';
import { decodeSingleByte } from './decode-text';
import type { FlowContent } from './flow-file';

interface Group {
  /** Nothing of this group is text: fonts, styles, pictures. */
  readonly silent: boolean;
  /** Hidden or deleted text. */
  readonly hidden: boolean;
  /** How many characters stand in for a Unicode one, for programs that do not know it. */
  readonly substitutes: number;
}

const silentDestinations = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles generator xmlnstbl listtable listoverridetable rsidtbl filetbl revtbl nonshppict shppict header headerl headerr headerf footer footerl footerr footerf fldinst bkmkstart bkmkend mmathPr template passwordhash'.split(
    ' ',
  ),
);
const spoken: Readonly<Record<string, string>> = {
  line: '\n',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
};
const MOST_DEPTH = 5_000;

/** Reads Rich Text: paragraphs, table rows, characters of every kind; hidden and deleted text is left out. */
export function readRtf(source: string): FlowContent {
  const reader = new RtfReader(source);
  reader.read();
  return { kind: 'rtf', title: '', ...joinedBlocks(reader.blocks) };
}

const token = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/giy;

class RtfReader {
  readonly blocks: LooseBlock[] = [];
  #text = '';
  #group: Group = { silent: false, hidden: false, substitutes: 1 };
  readonly #outer: Group[] = [];
  #skip = 0;
  #codePage = 1252;
  #row = false;

  constructor(private readonly source: string) {}

  read(): void {
    token.lastIndex = 0;
    for (let found = token.exec(this.source); found; found = token.exec(this.source)) {
      const [whole, name, number, hex, symbol, brace] = found;
      if (name !== undefined) this.#word(name.toLowerCase(), number === undefined ? undefined : Number(number));
      else if (hex !== undefined) this.#put(decodeSingleByte(Number.parseInt(hex, 16), this.#codePage));
      else if (symbol !== undefined) this.#symbol(symbol);
      else if (brace === '{') this.#open();
      else if (brace === '}') this.#group = this.#outer.pop() ?? this.#group;
      else if (!/^[\r\n]/.test(whole)) this.#put(whole);
    }
    this.#flush('paragraph');
  }

  #open(): void {
    if (this.#outer.length < MOST_DEPTH) this.#outer.push(this.#group);
  }

  #word(name: string, value: number | undefined): void {
    const char = spoken[name];
    if (char !== undefined) this.#put(char);
    else if (name === 'par' && this.#row) this.#put(' ');
    else if (name === 'par' || name === 'sect' || name === 'page') this.#flush('paragraph');
    else if (name === 'cell') this.#put('\t');
    else if (name === 'row') {
      this.#flush('row');
      this.#row = false;
    } else if (name === 'trowd') this.#row = true;
    else if (name === 'u') this.#unicode(value ?? 0);
    else if (name === 'uc') this.#group = { ...this.#group, substitutes: Math.max(0, value ?? 1) };
    else if (name === 'ansicpg') this.#codePage = value ?? 1252;
    else if (name === 'bin') token.lastIndex += Math.max(0, value ?? 0);
    else if (silentDestinations.has(name)) this.#group = { ...this.#group, silent: true };
    else if (name === 'v' || name === 'deleted') this.#group = { ...this.#group, hidden: value !== 0 };
    else if (name === 'plain') this.#group = { ...this.#group, hidden: false };
  }

  #unicode(value: number): void {
    this.#put(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.#skip = this.#group.substitutes;
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#group = { ...this.#group, silent: true };
    else if (symbol === '~') this.#put(' ');
    else if (symbol === '_') this.#put('-');
    else if (symbol === '\n' || symbol === '\r') this.#flush('paragraph');
    else if ('\\{}'.includes(symbol)) this.#put(symbol);
  }

  #put(text: string): void {
    if (this.#group.silent || this.#group.hidden) return;
    const skipped = Math.min(this.#skip, text.length);
    this.#skip -= skipped;
    this.#text += text.slice(skipped);
  }

  #flush(is: 'paragraph' | 'row'): void {
    const text = this.#text.replace(/[ \t]+$/gm, '').replace(/^\n+/, '');
    this.#text = '';
    if (text.trim() !== '') this.blocks.push({ is, text: text.trim(), level: 0 });
  }
}
