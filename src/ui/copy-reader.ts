import type { Failure } from '../model/failure';

const fail = (code: string, message: string, remedy: string): Failure => ({ code, message, remedy });

/** Every sentence of the reader. */
export const copyReader = {
  title: 'Indicia reader',
  documents: 'Open documents',
  open: 'Open files',
  openHint: 'Open PDF, Word, RTF, e-mail or text files from this computer',
  close: (name: string) => `Close ${name}`,
  panel: 'Passages and note',
  panelHint: 'Open the side panel with the passages and the review note',

  tab: {
    failed: 'not opened',
    opening: 'opening',
    scanning: (done: number) => `looking, ${Math.round(done * 100)}%`,
    unread: 'not read',
    listed: (count: number) => (count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`),
  },

  empty: {
    title: 'Open a document',
    drop: 'Drop PDF, Word, RTF, e-mail, HTML or text files here.',
    choose: 'Choose files',
    private:
      'Files are read on this machine and sent nowhere. They are forgotten when this page is closed, unless you keep them; a review note stays.',
    dropNow: 'Drop to open',
    fetching: 'Taking the file from the page it is open in…',
    opening: (name: string) => `Opening ${name}…`,
  },

  failed: {
    title: (name: string) => `${name} could not be opened`,
    notFinding: 'This is not a finding: nothing can be said about what the document holds.',
    again: 'Try again',
    other: 'Open another file',
  },

  password: {
    title: 'This file is locked',
    ask: 'Type the password that came with it. It is used once, on this machine, and not kept.',
    label: 'Password',
    wrong: 'That password did not open the file. Upper and lower case count.',
    open: 'Open',
    cancel: 'Do not open',
  },

  tools: {
    label: 'Tools',
    sideOpen: 'Overview',
    sideHint: 'Show or hide passages, contents and small pages',
    page: 'Page',
    of: (count: number) => `of ${count.toLocaleString('en')}`,
    previous: 'Previous page',
    next: 'Next page',
    zoom: 'Size',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fitWidth: 'Page width',
    fitPage: 'Whole page',
    percent: (value: number) => `${Math.round(value * 100)}%`,
    turn: 'Turn',
    turnHint: 'Turn the pages clockwise',
    find: 'Find',
    print: 'Print',
    cite: 'Copy with citation',
    citeHint: 'Copy the selected words with title, page and file hash (Alt+C)',
    cited: 'Copied with its citation.',
    nothingSelected: 'Select words in the document first.',
    notCopied: 'The browser did not let Indicia copy.',
  },

  side: {
    label: 'Find your way',
    passages: 'Passages',
    outline: 'Contents',
    pages: 'Pages',
    noOutline: 'This document has no table of contents.',
    moreOutline: (count: number) => `Show more (${count.toLocaleString('en')})`,
    outlineCut: (count: number) => `${count.toLocaleString('en')} more entries are not shown.`,
    noPassages: (read: number, of: number) =>
      read === 0
        ? 'Nothing could be read yet, so nothing can be said about what it holds.'
        : read < of
          ? `Nothing listed in the ${read.toLocaleString('en')} of ${of.toLocaleString('en')} pages that were read.`
          : 'Nothing listed.',
    notYet: 'The document is still being read.',
    scanning: 'Looking for listed phrases…',
    goTo: (label: string) => `Go to page ${label}`,
    coverage: 'How each page was read',
  },

  strip: {
    page: (label: string) => `Page ${label}`,
    bates: (number: string) => `Bates ${number}`,
    text: 'read as text',
    recognised: (confidence: number) => `recognised from the picture, ${Math.round(confidence)} of 100 sure`,
    seenAs: (word: string) => `Seen as “${word}”`,
    unsureWord: 'Recognition was not sure of this word',
    unsure: (count: number) => (count === 1 ? '1 word unsure' : `${count} words unsure`),
    reading: 'not read yet',
    redacted: (count: number) => (count === 1 ? '1 box hides text' : `${count} boxes hide text`),
    recognise: 'Recognise text',
  },

  kept: {
    keep: 'Keep file',
    isKept: 'Kept',
    hint: 'Keep this file on this machine, encrypted, until you forget it or its time is over',
    done: 'The file is kept on this machine.',
    forgotten: 'The file is forgotten when this page closes.',
    title: 'Kept on this machine',
    since: (day: string) => `kept ${day}`,
    forget: 'Forget',
    forgetThis: (name: string) => `Forget ${name}`,
  },

  pagesLabel: (name: string) => `Pages of ${name}`,
  textLabel: (name: string) => `Text of ${name}`,
  drawing: 'This page could not be drawn. Its text, where there is any, is still read.',

  reading: {
    progress: (done: number, of: number) => `Read ${done.toLocaleString('en')} of ${of.toLocaleString('en')} pages`,
    label: 'Reading the document',
  },

  recognition: {
    title: (count: number) =>
      count === 1
        ? '1 page is a picture and was not read.'
        : `${count.toLocaleString('en')} pages are pictures and were not read.`,
    offer: 'Text can be recognised on this machine. It takes some seconds a page.',
    forbidden: 'Your office has switched recognition off. Ask for a copy with text.',
    language: 'Language of the pages',
    languages: { eng: 'English', spa: 'Spanish' },
    start: (count: number) =>
      count === 1 ? 'Recognise text' : `Recognise text on ${count.toLocaleString('en')} pages`,
    resume: (count: number) => `Go on with ${count.toLocaleString('en')} pages`,
    stop: 'Stop',
    working: (label: string, done: number, of: number) =>
      `Recognising page ${label}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')} done`,
    check: 'Recognised text may hold wrong words. Compare quotes with the picture before you rely on them.',
  },

  find: {
    label: 'Find in the document',
    next: 'Next place',
    previous: 'Previous place',
    close: 'Close',
    none: 'Not found in what was read',
    at: (now: number, all: number) => `${now.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    still: 'still reading',
  },

  print: {
    title: 'Print',
    pages: 'Pages',
    all: (count: number) => `All ${count.toLocaleString('en')} pages`,
    current: (label: string) => `The page in view (${label})`,
    range: 'Pages from – to',
    from: 'From page',
    to: 'To page',
    marks: 'With the marked passages',
    most: (count: number) => `At most ${count} pages are printed at once. Print the rest afterwards.`,
    start: 'Print',
    preparing: (done: number, of: number) => `Preparing page ${done} of ${of}…`,
    cancel: 'Cancel',
  },

  marks: 'Marked passages along the document',

  keys: 'Keys: J next passage · P previous · + larger · - smaller · R turn · Ctrl+F find · Alt+C copy with citation',

  failures: {
    nothingOpen: fail(
      'reader-empty',
      'No document is open in the reader.',
      'Drop a file into the reader, or choose one there.',
    ),
    broke: fail(
      'reading-broke',
      'Reading stopped because of a fault in Indicia.',
      'Close the file and open it again. If it stays so, report the fault with the version of Indicia.',
    ),
    cancelled: fail('cancelled', 'Reading was stopped before the end.', 'Read the document again when you are ready.'),
    tooLong: fail(
      'too-long',
      'The document is longer than can be scanned at once in the browser.',
      'Split the file, or scan it with the command line.',
    ),
    tooLarge: fail(
      'too-large',
      'This file is larger than Indicia opens (400 MB).',
      'Split it into parts and open them one after the other.',
    ),
    recognitionBroke: fail(
      'recognition-broke',
      'Recognising text stopped because of a fault.',
      'What was recognised is kept. Start it again to go on.',
    ),
    pageGone: fail(
      'page-gone',
      'The page that holds the file did not hand it over.',
      'It may be closed, or the browser keeps extensions out of its viewer. Save the file, then drop it here.',
    ),
    linkRefused: fail(
      'link-refused',
      'The file behind the link could not be taken.',
      'Open the link in a tab and use Indicia there. Or save the file, then drop it here.',
    ),
    unreadable: fail(
      'file-unreadable',
      'The browser could not read this file.',
      'It may have been moved, or it is a folder. Choose it again.',
    ),
  },
} as const;
