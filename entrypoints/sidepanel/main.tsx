import { catalogue, questions } from 'virtual:catalogue';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/panel/app';
import { browserServices } from '../../src/panel/browser-services';
import { governed } from '../../src/panel/trust/governed';
import { Guard } from '../../src/panel/trust/guard';
import { browserTrust } from '../../src/policy/trust';
import { findQuote } from '../../src/text/quote';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/panel.css';
import '../../src/ui/findings.css';
import '../../src/ui/note.css';
import '../../src/ui/trust.css';

const tab = new URLSearchParams(location.search).get('tab');
const trust = browserTrust();
const browserSide = browserServices({
  catalogue,
  questions,
  bound: tab === null ? null : Number(tab),
  locateIn: ({ pages }, quotes) =>
    quotes.map(({ quote, position }) => {
      // A pasted text is one page.
      const found = findQuote(pages[0]?.text ?? '', quote, position.start);
      return found && { position: found, page: { index: 0, label: pages[0]?.label ?? '1' } };
    }),
});

const root = document.getElementById('panel');
if (root)
  createRoot(root).render(
    <Guard trust={trust}>
      <App services={governed(browserSide, trust)} />
    </Guard>,
  );
