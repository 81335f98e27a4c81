import { Fragment, type ReactNode } from 'react';
import { kindWords, thresholdWords } from '../../../law/words';
import type { Fact } from '../../../model/legal-fact';
import type { LegalTest, Provision } from '../../../model/legal-provision';
import type { KnownOffence } from '../../../model/legal-scope';
import { lawCopy } from '../../../ui/copy-law';
import { FactLine } from './fact-line';

const words = lawCopy.details;

interface Props {
  readonly provision: Provision;
  readonly offences: readonly KnownOffence[];
}

/** One rule: citation, who, tests, offences, burden, relief. */
export const ProvisionDetails = ({ provision, offences }: Props) => {
  const { remedy } = provision;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [words.citation, <FactLine key="c" fact={provision.citation} />],
    ...optional(words.inForce, provision.inForce),
    [words.who, <FactLine key="w" fact={provision.who} />],
    ...provision.tests.map((test): readonly [string, ReactNode] => [
      `${words.test}, ${words.for[test.for]}`,
      <TestDetails key={test.for} test={test} />,
    ]),
    [words.scope, <ScopeDetails key="s" provision={provision} offences={offences} />],
    [words.burden, <FactLine key="b" fact={provision.burden} />],
    ...optional(words.court, remedy?.court),
    ...optional(words.standard, remedy?.standard),
    ...optional(words.deadline, remedy?.deadline),
    ...optional(words.presumption, remedy?.presumption),
    ...(remedy?.arrests === undefined ? [] : [[words.arrests, <FactLine key="a" fact={remedy.arrests} />] as const]),
    ...list(words.steps, remedy?.steps ?? []),
    ...list(words.limits, provision.limits),
  ];
  return (
    <section>
      <h3>
        {provision.name} <span className="small soft">{kindWords[provision.kind]}</span>
      </h3>
      <dl className="law">
        {rows.map(([title, content]) => (
          <Fragment key={title}>
            <dt>{title}</dt>
            <dd>{content}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
};

const optional = (title: string, fact: Fact | undefined): readonly (readonly [string, ReactNode])[] =>
  fact === undefined ? [] : [[title, <FactLine key={title} fact={fact} />]];

const list = (title: string, facts: readonly Fact[]): readonly (readonly [string, ReactNode])[] =>
  facts.length === 0
    ? []
    : [
        [
          title,
          <ul key={title} className="facts">
            {facts.map((fact) => (
              <li key={fact.is}>
                <FactLine fact={fact} />
              </li>
            ))}
          </ul>,
        ],
      ];

const TestDetails = ({ test }: { test: LegalTest }) => (
  <>
    {thresholdWords[test.threshold]}
    {test.words !== undefined && <span className="soft"> ({test.words})</span>}
    {test.elements.length === 0 ? (
      <FactLine fact={{ mark: test.mark, from: test.from, quote: test.quote, note: test.note }} />
    ) : (
      <ul className="facts">
        {test.elements.map((element) => (
          <li key={element.id}>
            <FactLine fact={element} />
          </li>
        ))}
      </ul>
    )}
  </>
);

const ScopeDetails = ({ provision: { scope }, offences }: Props) => {
  const nameOf = (id: string): string => offences.find((one) => one.id === id)?.name ?? id.replaceAll('-', ' ');
  return (
    <>
      <FactLine fact={scope} />
      {scope.rules.length > 0 && (
        <ul className="facts">
          {scope.rules.map((rule) => (
            <li key={rule.offences.join()}>
              {words[rule.rule]}: {rule.offences.map(nameOf).join(', ')}.{' '}
              <FactLine
                fact={{
                  is: [rule.if, rule.where].filter((part) => part !== undefined).join(' '),
                  mark: rule.mark,
                  from: rule.from,
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
