/** One folder of src: what it may import, from the source and from packages. */
export interface Layer {
  /** Other folders of src. Its own files are always allowed. */
  readonly imports: readonly string[];
  /** Packages, by prefix. `node:` stands for everything of Node. */
  readonly packages: readonly string[];
  /** Where code that needs something else should go. */
  readonly instead: string;
}

const pure = 'model/, text/, engine/, law/ and review/ are pure: no DOM, no Node, no storage.';

/** ARCHITECTURE: who may import whom. biome.json says the same per folder, so that the editor teaches it. */
export const layers: Readonly<Record<string, Layer>> = {
  model: {
    imports: [],
    packages: ['zod/mini'],
    instead: `model/ is vocabulary and imports nothing of src. Behaviour belongs to the folder that needs it. ${pure}`,
  },
  text: {
    imports: ['model'],
    packages: [],
    instead: `text/ is string work on model/ alone. What knows the lexicon belongs to engine/, what knows a page to page/. ${pure}`,
  },
  engine: {
    imports: ['model', 'text'],
    packages: ['compromise'],
    instead: `engine/ reads model/ and text/ only. Compiling belongs to lexicon/, files and terminals to cli/, pages to page/. ${pure}`,
  },
  lexicon: {
    imports: ['model', 'text', 'engine', 'law'],
    packages: ['node:', 'yaml', 'zod', 'compromise', 'vite'],
    instead: 'lexicon/ runs at build time: YAML in, tables out. Run-time code belongs to engine/, commands to cli/.',
  },
  training: {
    imports: ['model', 'text', 'engine', 'lexicon'],
    packages: ['node:', 'yaml', 'zod'],
    instead: 'training/ runs at build time: examples in, weights out. What runs at scan time belongs to engine/.',
  },
  law: {
    imports: ['model'],
    packages: [],
    instead: `law/ turns jurisdiction and stage into questions, on model/ alone. Drafting belongs to review/. ${pure}`,
  },
  review: {
    imports: ['model', 'text', 'law'],
    packages: [],
    instead: `review/ drafts, checks and exports notes. Saving belongs to store/, screens to panel/. ${pure}`,
  },
  export: {
    imports: ['model', 'review'],
    packages: ['docx', '@fontsource/noto-sans'],
    instead:
      'export/ writes a laid-out note as a file of bytes. What the note says belongs to review/, saving and downloading to panel/.',
  },
  messages: {
    imports: ['model'],
    packages: ['zod/mini', 'wxt/browser'],
    instead:
      'messages/ holds the protocol and its checks. What answers a message belongs to page/, background/ or panel/.',
  },
  store: {
    imports: ['model'],
    packages: ['dexie', 'zod/mini', 'wxt/browser', 'hash-wasm'],
    instead: 'store/ keeps notes and settings of model/. Drafting belongs to review/, screens to panel/.',
  },
  policy: {
    imports: ['model', 'store'],
    packages: ['zod/mini', 'wxt/browser'],
    instead:
      'policy/ says what the office set. What follows from it belongs to the folder that does it: background/, panel/, store/.',
  },
  page: {
    imports: ['model', 'text', 'messages'],
    packages: ['wxt/browser'],
    instead:
      'page/ runs inside somebody else’s page: ask for a scan through messages/; screens belong to panel/, storage to store/.',
  },
  background: {
    imports: ['model', 'text', 'messages', 'engine', 'policy', 'store'],
    packages: ['wxt/browser'],
    instead: 'background/ scans and routes. The page’s DOM belongs to page/, screens to panel/.',
  },
  documents: {
    imports: ['model', 'text'],
    packages: ['pdfjs-dist', 'mammoth', 'tesseract.js', 'postal-mime', 'parse5'],
    instead:
      'documents/ turns files into SourceDocument. Scanning belongs to engine/, screens to the entrypoint that needs it.',
  },
  ui: {
    imports: ['model'],
    packages: ['react'],
    instead: 'ui/ is dumb: components, tokens, words. What asks a page or the store belongs to panel/.',
  },
  panel: {
    imports: ['model', 'messages', 'store', 'policy', 'law', 'review', 'export', 'ui'],
    packages: ['react', 'react-dom', 'wxt/browser', 'dexie'],
    instead:
      'panel/ never reaches into the page or the engine: send a message (messages/protocol.ts). Pure work belongs to review/ or law/.',
  },
  reader: {
    imports: ['model', 'text', 'messages', 'page', 'documents', 'panel', 'store', 'law', 'review', 'ui'],
    packages: ['react', 'react-dom', 'wxt/browser', 'pdfjs-dist'],
    instead:
      'reader/ shows files that src/documents reads. What a file says belongs to documents/, scanning to the background (messages/).',
  },
  workspace: {
    imports: ['model', 'messages', 'store', 'policy', 'law', 'review', 'export', 'ui'],
    packages: ['react', 'react-dom', 'wxt/browser', 'dexie'],
    instead: 'workspace/ never reaches into the page or the engine: send a message (messages/protocol.ts).',
  },
  cli: {
    imports: ['model', 'policy', 'text', 'engine', 'law', 'review', 'lexicon', 'documents', 'training'],
    packages: ['node:', 'parse5', 'vite', 'yaml', 'zod', 'pdfjs-dist', 'tesseract.js', '@napi-rs/canvas'],
    instead: 'cli/ runs in Node on pure code. Nothing of page/, panel/, store/ or messages/ works there.',
  },
};

/** Folders that the tsconfig without DOM and Node types compiles. */
export const pureFolders = ['model', 'text', 'engine', 'law', 'review'] as const;
