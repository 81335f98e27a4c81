import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { weightsFile } from './src/background/weights-file';
import { extensionAssets } from './src/cli/extension-assets';
import { takeOutNetworks } from './src/cli/own-addresses';
import { lexiconPlugin } from './src/lexicon/vite-plugin';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // A reader must see where a name comes from.
  imports: false,
  hooks: {
    'build:done': (wxt) => takeOutNetworks(wxt.config.outDir),
    'build:publicAssets': (wxt, files) => {
      const absoluteSrc = resolve(wxt.config.root, 'lexicons/tagger/weights.bin');
      if (existsSync(absoluteSrc)) files.push({ absoluteSrc, relativeDest: weightsFile });
      files.push(...extensionAssets());
    },
  },
  vite: () => ({ plugins: [lexiconPlugin()] }),
  manifest: ({ browser }) => ({
    name: 'Indicia',
    description:
      'Reads the report open in your case system, marks passages to look at again, and keeps your review note. Nothing leaves the machine.',
    permissions:
      browser === 'firefox'
        ? ['activeTab', 'contextMenus', 'scripting', 'storage']
        : ['activeTab', 'contextMenus', 'scripting', 'storage', 'sidePanel'],
    optional_host_permissions: ['*://*/*', 'file:///*'],
    // Private windows keep nothing, so Indicia stays out of them.
    incognito: 'not_allowed',
    action: { default_title: 'Indicia' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+I' } },
      'next-finding': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Go to the next passage' },
      'previous-finding': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Go to the previous passage' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'indicia@indicia.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', storage: { managed_schema: 'managed-policy.json' } }),
  }),
});
