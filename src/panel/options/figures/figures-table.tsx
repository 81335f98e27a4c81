import type { FiguresSource, Share } from '../../../model/figures';
import { lawCopy } from '../../../ui/copy-law';

const words = lawCopy.figures;

const columns: readonly (readonly [string, (source: FiguresSource) => Share | undefined])[] = [
  [words.precision, ({ precision }) => precision],
  [words.recall, ({ recall }) => recall],
  [words.status, ({ status }) => status],
  [words.denied, ({ deniedAsDenied }) => deniedAsDenied],
  [words.experiencer, ({ experiencer }) => experiencer],
  [words.promptRecall, ({ promptRecall }) => promptRecall],
  [words.falsePrompts, ({ falsePrompts }) => falsePrompts],
  [words.prompts, ({ prompts }) => prompts],
];

/** One block for each kind of document: its shares with cases and interval. Kinds are never pooled. */
export const FiguresTable = ({ sources }: { sources: readonly FiguresSource[] }) => (
  <>
    {sources.map((source) => (
      <section key={`${source.name} ${source.reader} ${source.taught}`}>
        <h3>{source.name}</h3>
        <p className="soft">
          {source.about} {words.documents(source.documents, source.words)}; {words.taught[source.taught]};{' '}
          {words.reader[source.reader]}.
        </p>
        <table>
          <caption className="visually-hidden">{`${words.caption}: ${source.name}`}</caption>
          <tbody>
            {columns.flatMap(([title, shareOf]) => {
              const share = shareOf(source);
              return share === undefined
                ? []
                : [
                    <tr key={title}>
                      <th scope="row">{title}</th>
                      <td>{share.of === 0 ? words.notCounted : shareWords(share)}</td>
                    </tr>,
                  ];
            })}
          </tbody>
        </table>
      </section>
    ))}
  </>
);

const two = (value: number): string => value.toFixed(2);

const shareWords = ({ hits, of, share, low, high }: Share): string =>
  `${two(share)} (${hits} of ${of}; ${words.interval(two(low), two(high))})`;
