import { expect, test } from 'vitest';
import { TextMap } from './text-map';

const text = { nodeType: 3 } as Text;
const field = { nodeType: 1 } as Element;

const mapped = (): TextMap => {
  const map = new TextMap();
  map.add(0, 5, text, 10);
  map.add(7, 3, field, 0);
  map.add(10, 4, text, 40);
  return map;
};

test('pieces are cut to what is asked for', () => {
  expect(mapped().pieces(3, 12)).toEqual([
    { node: text, start: 13, end: 15, at: 3 },
    { node: field, start: 0, end: 0, at: 7 },
    { node: text, start: 40, end: 42, at: 10 },
  ]);
});

test('characters of the reader’s own making have no piece', () => {
  expect(mapped().pieces(5, 7)).toEqual([]);
  expect(mapped().pieces(14, 99)).toEqual([]);
});

test('a part of one map moves into another', () => {
  const map = new TextMap();
  mapped().copyInto(map, 2, 12, 100);
  expect(map.pieces(0, 999)).toEqual([
    { node: text, start: 12, end: 15, at: 100 },
    { node: field, start: 0, end: 0, at: 105 },
    { node: text, start: 40, end: 42, at: 108 },
  ]);
});
