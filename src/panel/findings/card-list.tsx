import { memo, useMemo } from 'react';
import type { Finding } from '../../model/finding';
import type { Decision } from '../../review/decide';
import { type CardActions, FindingCard } from './finding-card';

/** What every card of a list needs to know beside its finding. */
export interface CardSurroundings {
  readonly current: string | null;
  readonly asking: string | null;
  readonly decided: ReadonlyMap<string, Decision>;
  readonly reasons: ReadonlyMap<string, string>;
  /** Null where nothing is on any screen. */
  readonly offScreen: ReadonlySet<string> | null;
  readonly letterKeys: boolean;
  readonly actions: CardActions;
}

interface Props extends CardSurroundings {
  readonly label: string;
  readonly findings: readonly Finding[];
}

const blockSize = 100;

/** A feed of cards. Drawn in blocks, so that walking through thousands of passages redraws one or two of them. */
export const CardList = ({ label, findings, current, asking, ...shared }: Props) => {
  const blocks = useMemo(
    () =>
      Array.from({ length: Math.ceil(findings.length / blockSize) }, (_, index) =>
        findings.slice(index * blockSize, (index + 1) * blockSize),
      ),
    [findings],
  );
  return (
    <div role="feed" aria-label={label}>
      {blocks.map((block, index) => {
        const holds = block.some(({ id }) => id === current);
        return (
          <CardBlock
            key={block[0]?.id}
            findings={block}
            first={index * blockSize + 1}
            of={findings.length}
            current={holds ? current : null}
            asking={holds ? asking : null}
            {...shared}
          />
        );
      })}
    </div>
  );
};

interface BlockProps extends CardSurroundings {
  readonly findings: readonly Finding[];
  /** The place of the block's first card in the whole list, from 1. */
  readonly first: number;
  readonly of: number;
}

const CardBlock = memo((props: BlockProps) => {
  const { findings, first, of, current, asking, decided, reasons, offScreen, letterKeys, actions } = props;
  return findings.map((finding, index) => (
    <FindingCard
      key={finding.id}
      finding={finding}
      place={first + index}
      of={of}
      current={finding.id === current}
      decision={decided.get(finding.id) ?? 'open'}
      reason={reasons.get(finding.id) ?? ''}
      asking={asking === finding.id}
      offScreen={offScreen === null || offScreen.has(finding.id)}
      letterKeys={letterKeys}
      actions={actions}
    />
  ));
});
CardBlock.displayName = 'CardBlock';
