import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CELL, Flow, type Gap, LINE, PARAGRAPH, SPACE } from './flow';

const node = (data: string): Text => ({ data, nodeType: 3 }) as Text;
const flowOf = (...parts: readonly (string | Gap)[]): Flow => {
  const flow = new Flow(1_000_000);
  for (const part of parts) typeof part === 'string' ? flow.add(node(part)) : flow.separate(part);
  return flow;
};

test('blanks collapse within and between text nodes as they do on the screen', () => {
  expect(flowOf('  The   boss\n      took ', ' her', ' passport. ').text).toBe('The boss took her passport.');
});

test('inline markup does not cut a word', () => {
  expect(flowOf('pass', 'port').text).toBe('passport');
});

test('of several gaps the widest stands, and none at the beginning', () => {
  expect(flowOf(PARAGRAPH, 'a', LINE, SPACE, PARAGRAPH, LINE, 'b', CELL, 'c').text).toBe('a\n\nb\tc');
});

test('a label and its value share a line, with a colon where the page has none', () => {
  const flow = flowOf('Defendant', PARAGRAPH);
  flow.nextIsValue();
  flow.add(node('Nadia Vance'));
  flow.separate(LINE);
  flow.add(node('Arrestee: '));
  flow.nextIsValue();
  flow.add(node('Tom Field'));
  expect(flow.text).toBe('Defendant: Nadia Vance\nArrestee: Tom Field');
});

test('text that keeps its blanks is not padded with more line breaks than are due', () => {
  const flow = flowOf();
  flow.addKept(node('one\n  two\n'));
  flow.separate(PARAGRAPH);
  flow.add(node('three'));
  expect(flow.text).toBe('one\n  two\n\nthree');
});

test('no more than the limit is taken', () => {
  const flow = new Flow(10);
  flow.add(node('12345'));
  flow.separate(LINE);
  flow.add(node('67890'));
  expect(flow.text).toBe('12345\n6789');
  expect(flow.full).toBe(true);
});

test('every mapped character is the character that stands in its node, blanks apart', () => {
  const blanks = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00a0', '😀', '\ud800') });
  const gaps = fc.constantFrom<Gap>(SPACE, CELL, LINE, PARAGRAPH);
  fc.assert(
    fc.property(fc.array(fc.oneof(blanks, gaps)), (parts) => {
      const flow = flowOf(...parts);
      const { text } = flow;
      for (const { node, start, end, at } of flow.map.pieces(0, text.length)) {
        const shown = (node as Text).data.slice(start, end).replace(/[\t\n\r\f]/g, ' ');
        expect(text.slice(at, at + shown.length)).toBe(shown);
      }
    }),
  );
});

test('every letter of the nodes is in the text, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('x', 'y', ' ', '\n') })), (parts) => {
      const letters = (text: string): string => text.replace(/\s/g, '');
      expect(letters(flowOf(...parts).text)).toBe(letters(parts.join('')));
    }),
  );
});
