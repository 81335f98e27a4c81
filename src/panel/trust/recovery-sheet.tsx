import { trustCopy } from '../../ui/copy-trust';
import { saveFile } from './save-file';

const words = trustCopy.sheet;

/** The recovery code, once, to be printed or written down. */
export const RecoverySheet = ({ code, onKept }: { code: string; onKept: () => void }) => (
  <section className="stack notice recovery-sheet" aria-labelledby="sheet-title">
    <h3 id="sheet-title">{words.title}</h3>
    <p className="recovery-code">{code}</p>
    <p>{words.body}</p>
    <div className="row">
      <button type="button" onClick={() => window.print()}>
        {words.print}
      </button>
      <button
        type="button"
        onClick={() =>
          saveFile('indicia-recovery.txt', 'text/plain', words.text(code, new Date().toISOString().slice(0, 10)))
        }
      >
        {words.save}
      </button>
      <button type="button" className="primary" onClick={onKept}>
        {words.kept}
      </button>
    </div>
  </section>
);
