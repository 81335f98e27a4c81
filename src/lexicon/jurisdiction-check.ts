import { type Backed, backings } from '../law/backings';
import type { ReadPack } from './jurisdictions';
import type { Report } from './source-place';

/** A founding document with its place: "001 ¶46", "000". */
const founding = /^00[0-4](?: .+)?$/;

/** The rules of one pack that its shape cannot say: names, citations, what counsel may approve, offences. */
export function checkPack(read: ReadPack, known: ReadonlySet<string>, report: Report): void {
  checkName(read, report);
  for (const backed of backings(read.pack)) checkBacking(read, backed, report);
  checkApproval(read, report);
  checkOffences(read, known, report);
  checkTwice(read, report);
}

function checkName({ file, pack, place }: ReadPack, report: Report): void {
  const name = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  if (name !== pack.code)
    report(place(['code']), 'LEX080', `The file is called ${name}, the code is ${pack.code}.`, 'Name both alike.');
  if (Number.isNaN(Date.parse(pack.asOf)) || new Date(pack.asOf).toISOString().slice(0, 10) !== pack.asOf)
    report(place(['asOf']), 'LEX081', `${pack.asOf} is not a day of the calendar.`, 'Write the day as 2026-11-21.');
}

/** Nothing may look verified that was not: a mark needs the citation that it speaks of. */
function checkBacking({ pack, place }: ReadPack, { path, mark, from }: Backed, report: Report): void {
  const cited = from.map((id) => pack.sources.find((source) => source.id === id));
  from.forEach((id, at) => {
    if (cited[at] === undefined && !founding.test(id))
      report(
        place([...path, 'from', at]),
        'LEX082',
        `There is no source “${id}” in this pack.`,
        'Add it under sources, or name a founding document: "001 ¶46".',
      );
  });
  const at = place([...path, 'mark']);
  if (mark === 'founding' && !from.some((id) => founding.test(id)))
    report(at, 'LEX083', 'This is marked founding and names no founding document.', 'Write its number and paragraph.');
  if (mark === 'official' && !cited.some((source) => source?.official && source.url && source.read))
    report(
      at,
      'LEX084',
      'This is marked official and names no official source with its address and the day it was read.',
      'Name one, or use the mark that is true: mirror, secondary, located, memory.',
    );
  if (['mirror', 'secondary', 'located'].includes(mark) && !cited.some((source) => source !== undefined))
    report(at, 'LEX083', `This is marked ${mark} and names no source.`, 'Name it, or mark the field memory.');
}

/** Counsel cannot approve a pack whose citations, tests, scope or burden nobody read where the law is published. */
function checkApproval({ pack, place }: ReadPack, report: Report): void {
  if (!pack.counselApproved) return;
  const at = place(['counselApproved']);
  if (pack.reviewedBy === undefined)
    report(at, 'LEX085', 'The pack is approved and does not say by whom.', 'Add reviewedBy.');
  pack.provisions.forEach((provision, index) => {
    for (const part of ['citation', 'tests', 'scope', 'burden'] as const)
      for (const { path, mark } of backings(provision[part], ['provisions', index, part]))
        if (mark !== 'official')
          report(
            place([...path, 'mark']),
            'LEX086',
            `The pack cannot be approved: the ${part} of ${provision.id} is marked ${mark}.`,
            'Read it at the official address first, or set counselApproved to false.',
          );
  });
}

function checkOffences({ pack, place }: ReadPack, known: ReadonlySet<string>, report: Report): void {
  const own = new Set(pack.offences.map(({ id }) => id));
  pack.provisions.forEach((provision, number) => {
    const seen = new Set<string>();
    provision.scope.rules.forEach(({ offences, rule, if: condition }, at) => {
      const path = ['provisions', number, 'scope', 'rules', at] as const;
      if (rule === 'only-if' && condition === undefined)
        report(place(path), 'LEX087', 'This rule says “only-if” and not when.', 'Add if: with the condition.');
      offences.forEach((id, index) => {
        if (!known.has(id) && !own.has(id))
          report(
            place([...path, 'offences', index]),
            'LEX087',
            `There is no offence “${id}”.`,
            'Add it to jurisdictions/offences.yaml or to this pack’s offences.',
          );
        if (seen.has(id))
          report(place([...path, 'offences', index]), 'LEX087', `Two rules speak of ${id}.`, 'Keep one.');
        seen.add(id);
      });
    });
  });
}

function checkTwice({ pack, place }: ReadPack, report: Report): void {
  const twice = (ids: readonly string[], path: (at: number) => readonly PropertyKey[]): void =>
    ids.forEach((id, at) => {
      if (ids.indexOf(id) !== at)
        report(place(path(at)), 'LEX088', `The id ${id} is there twice.`, 'Ids are permanent: give it one of its own.');
    });
  twice(
    pack.sources.map(({ id }) => id),
    (at) => ['sources', at, 'id'],
  );
  twice(
    pack.provisions.map(({ id }) => id),
    (at) => ['provisions', at, 'id'],
  );
  pack.provisions.forEach((provision, number) => {
    provision.tests.forEach((test, at) => {
      twice(
        test.elements.map(({ id }) => id),
        (element) => ['provisions', number, 'tests', at, 'elements', element, 'id'],
      );
    });
  });
}
