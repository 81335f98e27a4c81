import type { ProvisionKind } from '../model/legal-provision';
import type { ReadPack } from './jurisdictions';
import type { Report } from './source-place';

const international: readonly ProvisionKind[] = ['treaty', 'soft-law'];

/** What packs say of each other: parents, interpretive instruments, and that an instrument is never a place's own law. */
export function checkFamilies(read: readonly ReadPack[], report: Report): void {
  const byCode = new Map(read.map(({ pack }) => [pack.code, pack]));
  for (const { pack, place } of read) {
    if (pack.parent !== undefined && byCode.get(pack.parent)?.kind !== 'place')
      report(place(['parent']), 'LEX089', `There is no place “${pack.parent}”.`, 'Name the code of a pack.');
    pack.interpretive.forEach((code, at) => {
      if (byCode.get(code)?.kind !== 'instrument')
        report(
          place(['interpretive', at]),
          'LEX089',
          `“${code}” is not an instrument.`,
          'Only international instruments stand beneath a place’s law; name the code of one.',
        );
    });
    pack.provisions.forEach(({ kind, id }, at) => {
      if (pack.kind === 'place' && international.includes(kind))
        report(
          place(['provisions', at, 'kind']),
          'LEX089',
          `${id} is of the kind ${kind}: an instrument is never a defence of a place.`,
          'Give the instrument a pack of its own and name it under interpretive.',
        );
    });
  }
}
