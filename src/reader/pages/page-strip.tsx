import type { ReadPage } from '../../documents/read-page';
import { copyReader } from '../../ui/copy-reader';

interface Props {
  readonly label: string;
  readonly page: ReadPage | undefined;
  /** Null while recognition is at work or makes no sense. */
  readonly onRecognise: (() => void) | null;
}

/** The line above a page: its number, its Bates number, and how much of it was read. */
export const PageStrip = ({ label, page, onRecognise }: Props) => {
  const words = copyReader.strip;
  return (
    <p className="strip">
      <strong>{words.page(label)}</strong>
      {page?.bates && <span>{words.bates(page.bates)}</span>}
      <span className="soft" title={page?.state.is === 'not-read' ? page.state.remedy : undefined}>
        {howRead(page)}
      </span>
      {page && page.unsure.length > 0 && <span className="soft">{words.unsure(page.unsure.length)}</span>}
      {page && page.redactions.length > 0 && <span className="soft">{words.redacted(page.redactions.length)}</span>}
      {page?.state.is === 'not-read' && page.state.recognisable && onRecognise && (
        <button type="button" className="quiet small" onClick={onRecognise}>
          {words.recognise}
        </button>
      )}
    </p>
  );
};

function howRead(page: ReadPage | undefined): string {
  const words = copyReader.strip;
  if (!page) return words.reading;
  switch (page.state.is) {
    case 'text':
      return words.text;
    case 'recognised':
      return words.recognised(page.state.confidence);
    case 'not-read':
      return page.state.why;
  }
}
