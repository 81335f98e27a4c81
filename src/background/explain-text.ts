import type { ExplainText } from '../messages/explain';
import { isOwnPage, type Sender } from '../messages/receive';
import type { Explanation } from '../model/explanation';
import type { Scanner } from './scanner';

/** Answers the workbench; the text is kept nowhere. Only the extension's own pages are answered. */
export const explainText = (
  scanner: Pick<Scanner, 'explain'>,
  { text, reviewed }: ExplainText,
  sender: Sender,
): Promise<Explanation> | undefined => {
  if (!isOwnPage(sender)) return undefined;
  return scanner.explain({
    document: {
      ref: { id: 'workbench', title: 'workbench', sha256: '', origin: '' },
      kind: 'pasted',
      pages: [{ index: 0, label: '1', text }],
      coverage: { unit: 'page', read: 1, of: 1, notRead: [] },
    },
    ...(reviewed === undefined ? {} : { reviewed }),
  });
};
