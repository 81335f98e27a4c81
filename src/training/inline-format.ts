import type { Assertion } from '../model/finding';

/** One marked span of a reading; offsets are UTF-16 into the reading's plain text. */
export interface ReadingSpan {
  readonly start: number;
  readonly end: number;
  /** The annotators' own label; `labels.json` maps it to acceptable families. */
  readonly label: string;
  readonly status: Assertion['status'];
  readonly experiencer: 'reviewed-person' | 'other';
  /** Marked `?`: reviewers may differ, so it counts neither for nor against. */
  readonly uncertain: boolean;
}

/** An annotated document with its marks taken out. */
export interface Reading {
  readonly text: string;
  readonly spans: readonly ReadingSpan[];
  /** Whether a reviewer would be invited to write a note; null where the header does not say. */
  readonly prompt: boolean | null;
  /** The person under review as the header names them, or empty. */
  readonly reviewed: string;
  readonly kind: string;
}

const statuses: readonly string[] = ['affirmed', 'denied', 'hypothetical', 'generic'];

/**
 * Reads the inline format of `lexicons/readings`: a first line `#! prompt: yes | reviewed: NAME | kind: …`, then text
 * with `{{label|words}}`, `{{label:status|words}}` or `{{label:status:experiencer|words}}`, a `?` before the label
 * where reviewers may differ. Throws on a mark that is not closed or whose status is unknown: readings are build input.
 */
export function parseReading(source: string): Reading {
  const header = source.startsWith('#!') ? source.slice(2, lineEnd(source)) : '';
  const body = header === '' ? source : source.slice(lineEnd(source) + 1);
  const fields = new Map(header.split('|').map((part) => splitField(part)));
  const prompt = fields.get('prompt');
  const spans: ReadingSpan[] = [];
  let text = '';
  let at = 0;
  for (;;) {
    const open = body.indexOf('{{', at);
    if (open < 0) break;
    const bar = body.indexOf('|', open);
    const close = body.indexOf('}}', open);
    if (bar < 0 || close < bar)
      throw new Error(`A mark at line ${lineOf(body, open)} is not closed as {{label|words}}.`);
    text += body.slice(at, open);
    const words = body.slice(bar + 1, close);
    spans.push({ start: text.length, end: text.length + words.length, ...readLabel(body.slice(open + 2, bar)) });
    text += words;
    at = close + 2;
  }
  text += body.slice(at);
  return {
    text,
    spans,
    prompt: prompt === undefined ? null : prompt === 'yes',
    reviewed: fields.get('reviewed') ?? '',
    kind: fields.get('kind') ?? '',
  };
}

function readLabel(mark: string): Omit<ReadingSpan, 'start' | 'end'> {
  const uncertain = mark.startsWith('?');
  const [label = '', status = 'affirmed', experiencer = 'subject'] = mark.slice(uncertain ? 1 : 0).split(':');
  if (!statuses.includes(status)) throw new Error(`“${status}” is not a status; use ${statuses.join(', ')}.`);
  return {
    label,
    status: status as Assertion['status'],
    experiencer: experiencer === 'subject' ? 'reviewed-person' : 'other',
    uncertain,
  };
}

function lineEnd(source: string): number {
  const end = source.indexOf('\n');
  return end < 0 ? source.length : end;
}

function lineOf(source: string, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (source.charCodeAt(i) === 10) line++;
  return line;
}

function splitField(part: string): [string, string] {
  const colon = part.indexOf(':');
  return colon < 0 ? [part.trim(), ''] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
}
