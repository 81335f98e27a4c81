import { describe, expect, test } from 'vitest';
import { parseReading } from './inline-format';

describe('the inline format of readings', () => {
  test('takes the marks out and keeps each span at its words', () => {
    const reading = parseReading(
      '#! prompt: yes | reviewed: Ana Lim | kind: custody record\nShe said {{debt|she still owes them}} and {{?threat:denied:other|nobody was warned}}.',
    );
    expect(reading.text).toBe('She said she still owes them and nobody was warned.');
    expect(reading.spans.map((span) => reading.text.slice(span.start, span.end))).toEqual([
      'she still owes them',
      'nobody was warned',
    ]);
    expect(reading.spans[0]).toMatchObject({ status: 'affirmed', experiencer: 'reviewed-person', uncertain: false });
    expect(reading.spans[1]).toMatchObject({ status: 'denied', experiencer: 'other', uncertain: true });
    expect([reading.prompt, reading.reviewed, reading.kind]).toEqual([true, 'Ana Lim', 'custody record']);
  });
  test('reads a line without a header as text', () => {
    expect(parseReading('The dog was inside.')).toMatchObject({ text: 'The dog was inside.', spans: [], prompt: null });
  });
  test('refuses a mark that is not closed and a status that does not exist', () => {
    expect(() => parseReading('one\n{{debt|she owes')).toThrow('line 2');
    expect(() => parseReading('{{debt:perhaps|she owes}}')).toThrow('perhaps');
  });
});
