/** Why each package that package.json names is in the product. */
export const dependencyReasons: Readonly<Record<string, string>> = {
  '@fontsource/noto-sans': 'letters for notes saved as PDF',
  '@tesseract.js-data/eng': 'what character recognition knows of English',
  '@tesseract.js-data/spa': 'what character recognition knows of Spanish',
  compromise: 'inflection of cues when the lexicon is compiled',
  dexie: 'IndexedDB with transactions, versions and notice between windows',
  docx: 'the note as a Word file',
  'hash-wasm': 'argon2id, which browsers lack',
  mammoth: 'text of Word files',
  parse5: 'text of saved web pages',
  'pdfjs-dist': 'text of PDF files, and the reader that shows them',
  'postal-mime': 'text of saved e-mail',
  react: 'the screens',
  'react-dom': 'the screens',
  'tesseract.js': 'character recognition of scanned pages, on this machine',
  'tesseract.js-core': 'character recognition compiled to WebAssembly',
  zod: 'whatever comes from outside is checked: messages, stored notes, the office’s settings',
};
