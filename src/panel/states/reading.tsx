import { copy } from '../../ui/copy';

interface Props {
  readonly phase: 'reading' | 'scanning';
  /** 0 to 1. */
  readonly progress: number;
  readonly onCancel: () => void;
}

/** Work that goes on, how far it is, and a way to stop it. */
export const Reading = ({ phase, progress, onCancel }: Props) => (
  <div className="reading">
    <label className="field grow">
      <span>{phase === 'reading' ? copy.reading.reading : copy.reading.scanning}</span>
      <progress max={1} {...(phase === 'reading' ? {} : { value: progress })} />
    </label>
    <button type="button" onClick={onCancel}>
      {copy.reading.cancel}
    </button>
  </div>
);
