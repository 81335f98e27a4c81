import type { IndicatorSource } from './source-shapes';

/** One example of an indicator and where it stands in the file. */
export interface Example {
  readonly kind: 'match' | 'no_match' | 'context';
  /** As written, with its marks. */
  readonly text: string;
  readonly path: readonly PropertyKey[];
  /** Only the tagger is asked to find it. */
  readonly byTagger: boolean;
  /** What the context makes of it. */
  readonly is?: IndicatorSource['examples']['context'][number]['is'];
}

/** Every example that must be found or must stay silent; known misfires are neither. */
export function examplesOf({ examples }: IndicatorSource): readonly Example[] {
  return [
    ...examples.match.map((example, at): Example => {
      const path = ['examples', 'match', at];
      if (typeof example === 'string') return { kind: 'match', text: example, path, byTagger: false };
      return { kind: 'match', text: example.text, path: [...path, 'text'], byTagger: example.by === 'tagger' };
    }),
    ...examples.context.map(
      ({ text, is, by }, at): Example => ({
        kind: 'context',
        text,
        path: ['examples', 'context', at, 'text'],
        byTagger: by === 'tagger',
        is,
      }),
    ),
    ...examples.no_match.map(
      (text, at): Example => ({ kind: 'no_match', text, path: ['examples', 'no_match', at], byTagger: false }),
    ),
  ];
}
