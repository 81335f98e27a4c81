/** A promise of the Trust page and the tests that hold it, by file and by their names. */
export interface TrustPromise {
  readonly promise: string;
  readonly tests: readonly (readonly [file: string, name: string])[];
}

/** What an office's security people ask, in their order. */
export const trustPromises: Readonly<Record<string, readonly TrustPromise[]>> = {
  'No network': [
    {
      promise: 'Nothing is asked of any machine but the case system, seen from the network layer of both browsers.',
      tests: [
        [
          'tests/e2e/trust.test.ts',
          'nothing was asked of any machine but the case system, by pages, service worker or content script',
        ],
        [
          'tests/e2e/firefox-trust.test.ts',
          'nothing was asked of any machine but the case system, by page, background or worker',
        ],
      ],
    },
    {
      promise: 'No page of Indicia may load anything from elsewhere; no code names an address to load or send to.',
      tests: [
        ['tests/e2e/build.test.ts', 'lets its pages load nothing from anywhere else'],
        ['tests/e2e/build.test.ts', 'names no address that a script could load or send to'],
        [
          'tests/repository/hygiene.test.ts',
          'send nothing anywhere: no product file fetches, opens a socket or sends a beacon',
        ],
        ['tests/e2e/build-contents.test.ts', 'names no host of a content network that a library would fall back to'],
        ['tests/e2e/build-contents.test.ts', 'makes no code from text'],
        ['tests/e2e/trust.test.ts', 'text is never made code in a page of Indicia, whichever library tries'],
      ],
    },
  ],
  'Least permission': [
    {
      promise: 'The permissions are the few it needs; no site is among them.',
      tests: [['tests/e2e/build.test.ts', 'asks for exactly the permissions it needs, and for no site']],
    },
    {
      promise: 'A site’s approval can be taken back, and then it is no longer read.',
      tests: [
        [
          'tests/browser/background.test.ts',
          'a host whose approval is taken back is no longer read; approved again, its open page is',
        ],
      ],
    },
    {
      promise: 'It stays out of private windows.',
      tests: [['tests/e2e/build-contents.test.ts', 'stays out of private windows']],
    },
  ],
  'At rest': [
    {
      promise: 'Notes are encrypted; no word, title, name, address or hash stands in the open.',
      tests: [
        [
          'tests/e2e/trust.test.ts',
          'a note at rest holds no word of itself, no title, no name, no address and no hash in the open',
        ],
        [
          'tests/e2e/firefox-trust.test.ts',
          'what is kept in Firefox holds no word of the note, no title and no address in the open',
        ],
        ['src/store/vault.test.ts', 'are under keys that cannot be exported'],
        ['src/store/vault.test.ts', 'do not open under another id, day or revision than they were sealed with'],
      ],
    },
    {
      promise: 'A passphrase locks them, by itself after a rest; a wrong one opens nothing; the recovery code does.',
      tests: [
        ['src/store/vault.test.ts', 'locks the notes, opens them with the right one alone, and is stored nowhere'],
        [
          'src/store/vault.test.ts',
          'is asked for again after a rest, not while somebody works, and when the clock was set back',
        ],
        ['src/store/vault.test.ts', 'can be changed, by itself or with the recovery code as it was typed from paper'],
        [
          'tests/e2e/trust.test.ts',
          'under a passphrase the open panel locks at once, and opens again with the note in it',
        ],
      ],
    },
    {
      promise: 'Retention by days works while locked, and a wrong clock empties no desk.',
      tests: [
        ['src/store/retention.test.ts', 'erases what was not changed for so many days, and nothing else'],
        ['src/store/retention.test.ts', 'works while the notes are locked'],
        ['src/store/retention.test.ts', 'does not believe a clock that jumps ahead, until it stays there for a day'],
      ],
    },
    {
      promise: 'One case is erased whole; everything is erased, and every place is looked at afterwards.',
      tests: [
        ['tests/e2e/trust.test.ts', 'one document is erased with everything kept of it'],
        ['tests/e2e/trust.test.ts', 'everything is erased, and the places where something could be left are looked at'],
        ['tests/e2e/trust.test.ts', 'nothing at all is kept in storage that browsers copy to other machines'],
      ],
    },
  ],
  Audit: [
    {
      promise: 'The log holds no content; each change, gap or cut of it is found.',
      tests: [
        ['tests/e2e/trust.test.ts', 'the log says what was done, without a word of it, and is whole'],
        ['src/store/audit.test.ts', 'shows %s'],
        ['src/store/audit.test.ts', 'shows a line whose hash was made to fit, by the line after it'],
        ['src/store/audit.test.ts', 'shows a line taken out of the middle, from the end, and all of them'],
        ['src/store/audit.test.ts', 'keeps one chain when two windows write at once'],
      ],
    },
  ],
  'The office’s word': [
    {
      promise: 'Every key is read in a real Chromium and a real Firefox, shown, and locks what it sets.',
      tests: [
        ['tests/e2e/office-policy.test.ts', '%s is read as it was set, and shown in the options'],
        ['tests/e2e/office-policy.test.ts', 'lock what they set, and say why'],
        ['tests/e2e/firefox-trust.test.ts', '%s is read and shown in the options'],
      ],
    },
    {
      promise: 'A site or a lexicon that the office has not allowed is not used.',
      tests: [
        [
          'tests/e2e/office-policy.test.ts',
          'keep a site that they do not allow from being read, and the panel says who decided that',
        ],
        [
          'tests/e2e/office-policy.test.ts',
          'refuse a lexicon that the office has not approved, in words, and list nothing',
        ],
      ],
    },
    {
      promise: 'A mistake in one key undoes no other.',
      tests: [['src/policy/policy.test.ts', 'are read key by key: a mistake in one undoes no other, and is named']],
    },
  ],
  Sharing: [
    {
      promise: 'A bundle is encrypted and signed; broken or forged it gives nothing; taken in, nothing is lost.',
      tests: [
        [
          'src/store/bundle.test.ts',
          'holds no word of a note in the open, and opens under its passphrase with a signature that can be read out',
        ],
        ['src/store/bundle.test.ts', 'that was signed over other words is refused'],
        ['src/store/bundle.test.ts', 'broken anywhere is refused in words: no exception, no note from it'],
        ['src/store/bundle.test.ts', 'loses nothing of either side, whatever both hold'],
      ],
    },
  ],
  'Rough handling': [
    {
      promise: 'The background may end at any time, the browser may be killed, the disk may be full.',
      tests: [
        ['tests/e2e/reliability.test.ts', 'goes through the whole story with the background ended before each step'],
        [
          'tests/e2e/reliability.test.ts',
          'a note is there, whole, after the browser was killed while it was being saved',
        ],
        ['src/store/quota.test.ts', 'of $name: says so, throws nothing else, and leaves the note and the log whole'],
        ['src/store/vault.test.ts', 'set while another window saves loses nothing of what it saved'],
        ['src/store/autosave.test.ts', 'loses neither version when both were changed: the reviewer can keep both'],
      ],
    },
    {
      promise: 'Data of every earlier version opens.',
      tests: [['src/store/upgrade.test.ts', 'version %i opens with its note, which can be saved on']],
    },
  ],
  'The supply': [
    {
      promise: 'The same source gives the same bytes; what is inside is listed.',
      tests: [
        ['tests/e2e/release.test.ts', 'built twice are the same file, byte for byte'],
        ['tests/repository/trust-documents.test.ts', 'lists every package that the product ships, with its checksum'],
        ['tests/repository/dependencies.test.ts', 'are locked with a checksum and without an address to download from'],
      ],
    },
  ],
};
