import { createRoot } from 'react-dom/client';
import { browserPlatform } from '../../src/documents/browser-platform';
import { openFile } from '../../src/documents/open';
import { Guard } from '../../src/panel/trust/guard';
import { browserTrust } from '../../src/policy/trust';
import { ReaderApp } from '../../src/reader/app';
import { readerServices } from '../../src/reader/reader-services';
import { sourceIn } from '../../src/reader/take-from-tab';
import { keptFileStore } from '../../src/store/kept-files';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/panel.css';
import '../../src/ui/findings.css';
import '../../src/ui/trust.css';
import '../../src/ui/reader.css';

const source = sourceIn(location.hash);
// Reloading must not ask for the file a second time.
history.replaceState(null, '', location.pathname);
const trust = browserTrust();
const services = readerServices({
  open: openFile,
  platform: browserPlatform({ asset: (path: string) => `${location.origin}${path}` }),
  source,
  kept: keptFileStore(trust.db),
  signal: new AbortController().signal,
});

const root = document.getElementById('reader');
if (root)
  createRoot(root).render(
    <Guard trust={trust}>
      <ReaderApp services={services} />
    </Guard>,
  );
