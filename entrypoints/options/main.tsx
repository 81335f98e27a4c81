import { catalogue, questions } from 'virtual:catalogue';
import { createRoot } from 'react-dom/client';
import { Options } from '../../src/panel/options/options';
import { optionsServices } from '../../src/panel/options/options-services';
import { browserTrust } from '../../src/policy/trust';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/panel.css';
import '../../src/ui/options.css';
import '../../src/ui/options-law.css';
import '../../src/ui/trust.css';

const root = document.getElementById('options');
const trust = browserTrust();
if (root) createRoot(root).render(<Options services={optionsServices(catalogue, questions, trust)} trust={trust} />);
