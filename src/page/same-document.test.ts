import { expect, test } from 'vitest';
import { isSameDocument } from './same-document';

const report = 'INCIDENT REPORT\nName: A\nThe officers came to the house.\nNobody was at home.\nThe file was closed.';

test('an edited report is the same document', () => {
  expect(isSameDocument(report, report.replace('Nobody was at home.', 'The neighbour was at home.'))).toBe(true);
});

test('a report to which much was added is the same document', () => {
  expect(isSameDocument(report, `${report}\n${'Another line.\n'.repeat(50)}`)).toBe(true);
});

test('another report on the same form is another document', () => {
  const other = 'INCIDENT REPORT\nName: B\nA car was stolen.\nIt was found in the river.\nThe owner was told.';
  expect(isSameDocument(report, other)).toBe(false);
});
