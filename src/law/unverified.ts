import type { Fact } from '../model/legal-fact';
import { readAtOfficialSource } from '../model/legal-fact';
import type { ReviewPlan } from './review-for';

/** A statement the plan rests on that nobody read where the law is published. */
export interface Unverified {
  readonly provision: string;
  readonly part: string;
  readonly fact: Pick<Fact, 'is' | 'mark' | 'note'>;
}

/** What a note has to say was not verified: citations, tests, scope and burden of the provisions it uses. */
export const unverified = ({ provisions }: ReviewPlan): readonly Unverified[] =>
  provisions.flatMap(({ provision, tests }) => {
    const parts: readonly (readonly [part: string, fact: Unverified['fact']])[] = [
      ['citation', provision.citation],
      ...tests.flatMap((test) => [
        ...(test.elements.length === 0
          ? [['test', { is: test.words ?? test.threshold, mark: test.mark }] as const]
          : test.elements.map((element) => ['test', element] as const)),
      ]),
      ['scope', provision.scope],
      ['burden', provision.burden],
    ];
    return parts
      .filter(([, { mark }]) => !readAtOfficialSource(mark))
      .map(([part, { is, mark, note }]) => ({
        provision: provision.name,
        part,
        fact: { is, mark, ...(note === undefined ? {} : { note }) },
      }));
  });
