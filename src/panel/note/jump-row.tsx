import { noteCopy } from '../../ui/copy-note';

const words = noteCopy.jump;
const targets = ['questions', 'balance', 'requests', 'decision', 'export'] as const;

/** Ways to the parts of a long note, by key or click: each moves the focus to its heading. */
export const JumpRow = () => (
  <nav className="row jump" aria-label={words.label}>
    {targets.map((target) => (
      <button
        key={target}
        type="button"
        className="quiet"
        onClick={() => {
          const heading = document.getElementById(`note-${target}`);
          heading?.scrollIntoView({ block: 'start' });
          heading?.focus({ preventScroll: true });
        }}
      >
        {words[target]}
      </button>
    ))}
  </nav>
);
