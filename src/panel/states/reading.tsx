import { copy } from '../../ui/copy';
import { pageCopy } from '../../ui/copy-page';

interface Props {
  readonly phase: 'reading' | 'scanning';
  /** 0 to 1. */
  readonly progress: number;
  readonly onCancel: () => void;
}

/** Work that goes on, how far it is, and a way to stop it. */
export const Reading = ({ phase, progress, onCancel }: Props) => {
  // Only scrolling through a document knows how far it is while it reads.
  const isGoing = phase === 'reading' && progress > 0;
  return (
    <div className="reading">
      <label className="field grow">
        <span>
          {phase === 'scanning' ? copy.reading.scanning : isGoing ? pageCopy.goingThrough : copy.reading.reading}
        </span>
        <progress max={1} {...(phase === 'reading' && !isGoing ? {} : { value: progress })} />
      </label>
      <button type="button" onClick={onCancel}>
        {copy.reading.cancel}
      </button>
    </div>
  );
};
