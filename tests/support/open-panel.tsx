import { catalogue, questions } from 'virtual:catalogue';
import { configure, render, screen, within } from '@testing-library/react';
import { App } from '../../src/panel/app';
import type { Services } from '../../src/panel/services';
import type { Database } from '../../src/store/database';
import { noteStore } from '../../src/store/notes';
import { settingsStore } from '../../src/store/settings';
import { findQuote } from '../../src/text/quote';
import { profile } from './databases';
import { shippedLaw } from './law';
import type { OnePage } from './panel-link';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

export interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Opens the panel on a page, with the real catalogue, questions and store; gives what the reviewer can see and take. */
export const openPanel = (link: OnePage, db: Database = profile().window()) => {
  const saved: Saved[] = [];
  const copied: string[] = [];
  let made = 0;
  const services: Services = {
    link,
    catalogue,
    questions,
    notes: noteStore(db),
    settings: settingsStore(db),
    locateIn: ({ pages }, quotes) =>
      quotes.map(({ quote }) => {
        const position = findQuote(pages[0]?.text ?? '', quote);
        return position && { position, page: { index: 0, label: '1' } };
      }),
    copyText: async (text) => copied.push(text) > 0,
    download: (name, type, content) =>
      saved.push({
        name,
        type,
        text: typeof content === 'string' ? content : new TextDecoder('latin1').decode(content),
      }),
    law: async () => shippedLaw,
    who: async () => 'A. Reviewer',
    now: () => '2026-11-21T18:04:00.000Z',
    newId: () => `n-${Math.random().toString(36).slice(2)}-${made++}`,
  };
  const view = render(<App services={services} />);
  return { services, saved, copied, ...view };
};

/** The card of the passage with these words. */
export const card = async (words: string): Promise<HTMLElement> => {
  const mark = await screen.findByText(words, { selector: 'article mark' });
  return mark.closest('article') as HTMLElement;
};

export const inside = (element: HTMLElement) => within(element);
