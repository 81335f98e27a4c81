import type { Policy } from '../policy/policy';

/** Settings of an invented prosecutor's office, with every key: the example of all ready policy files. */
export const exampleSettings: Required<Policy> = {
  allowedHosts: ['https://cases.example/*', '*.documents.example'],
  deniedHosts: ['hr.example'],
  jurisdiction: 'GB-EAW',
  stage: 'charging',
  role: 'prosecutor',
  lexicons: ['0000000000000000000000000000000000000000000000000000000000000000'],
  families: ['documents-and-identity', 'debt-and-earnings', 'threats', 'confinement-and-isolation'],
  ocr: true,
  exportFormats: ['text', 'markdown', 'docx'],
  retentionDays: 90,
  clearOnClose: false,
  auditLog: true,
  passphraseRequired: true,
  idleMinutes: 10,
  supervisorMode: false,
  noteTemplate: 'Reviewed under the office’s protocol on non-punishment.',
  privilegeLegend: 'Confidential. Prepared for the purpose of the proceedings.',
  language: 'en',
  consent: true,
};

/** Stands for the id that the browser shows for Indicia on its page of extensions. */
export const idPlaceholder = 'EXTENSION_ID';
const firefoxId = 'indicia@indicia.example';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `/etc/chromium/policies/managed/`, `/etc/opt/chrome/policies/managed/`, `/etc/opt/edge/policies/managed/`. */
const linux = (settings: Policy): string => json({ '3rdparty': { extensions: { [idPlaceholder]: settings } } });

const firefox = (settings: Policy): string =>
  json({
    policies: {
      '3rdparty': { Extensions: { [firefoxId]: settings } },
      ExtensionSettings: { [firefoxId]: { installation_mode: 'allowed' } },
    },
  });

const registry = { Chrome: 'SOFTWARE\\Policies\\Google\\Chrome', Edge: 'SOFTWARE\\Policies\\Microsoft\\Edge' } as const;

const reg = (browser: keyof typeof registry, settings: Policy): string => {
  const key = `HKEY_LOCAL_MACHINE\\${registry[browser]}\\3rdparty\\extensions\\${idPlaceholder}\\policy`;
  const text = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const entries = Object.entries(settings);
  const plain = entries
    .filter(([, value]) => !Array.isArray(value))
    .map(([name, value]) =>
      typeof value === 'string'
        ? `"${name}"=${text(value)}`
        : `"${name}"=dword:${Number(value).toString(16).padStart(8, '0')}`,
    );
  const lists = entries
    .filter(([, value]) => Array.isArray(value))
    .map(([name, value]) =>
      [`[${key}\\${name}]`, ...(value as string[]).map((one, at) => `"${at + 1}"=${text(one)}`)].join('\r\n'),
    );
  return `\uFEFF${['Windows Registry Editor Version 5.00', [`[${key}]`, ...plain].join('\r\n'), ...lists, ''].join('\r\n\r\n')}`;
};

/** For Intune: a script for devices (run as system) that writes what the registry files write. */
const intune = (settings: Policy): string => {
  const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const lines = Object.entries(settings).flatMap(([name, value]) => {
    if (Array.isArray(value))
      return [
        `  New-Item -Path "$key\\${name}" -Force | Out-Null`,
        ...value.map(
          (one, at) =>
            `  New-ItemProperty -Path "$key\\${name}" -Name '${at + 1}' -Value ${quoted(one)} -Force | Out-Null`,
        ),
      ];
    const typed = typeof value === 'string' ? quoted(value) : `${Number(value)} -PropertyType DWord`;
    return [`  New-ItemProperty -Path $key -Name '${name}' -Value ${typed} -Force | Out-Null`];
  });
  return [
    `$roots = ${Object.values(registry)
      .map((path) => quoted(`HKLM:\\${path}`))
      .join(', ')}`,
    'foreach ($root in $roots) {',
    `  $key = "$root\\3rdparty\\extensions\\${idPlaceholder}\\policy"`,
    '  New-Item -Path $key -Force | Out-Null',
    ...lines,
    '}',
    '',
  ].join('\n');
};

const plist = (value: unknown, indent: string): string => {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (Array.isArray(value))
    return [`${indent}<array>`, ...value.map((one) => plist(one, `${indent}  `)), `${indent}</array>`].join('\n');
  return [
    `${indent}<dict>`,
    ...Object.entries(value as object).map(
      ([key, one]) => `${indent}  <key>${key}</key>\n${plist(one, `${indent}  `)}`,
    ),
    `${indent}</dict>`,
  ].join('\n');
};

const mac = (settings: Policy): string => {
  const payload = (domain: string, at: number) => ({
    PayloadType: `${domain}.${idPlaceholder}`,
    PayloadIdentifier: `example.indicia.${domain}`,
    PayloadUUID: `6D1C7E52-0B1D-4C57-9C2E-00000000000${at}`,
    PayloadVersion: 1,
    PayloadDisplayName: 'Indicia',
    ...settings,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    plist(
      {
        PayloadType: 'Configuration',
        PayloadIdentifier: 'example.indicia',
        PayloadUUID: '6D1C7E52-0B1D-4C57-9C2E-000000000000',
        PayloadVersion: 1,
        PayloadDisplayName: 'Indicia',
        PayloadScope: 'System',
        PayloadContent: [payload('com.google.Chrome.extensions', 1), payload('com.microsoft.Edge.extensions', 2)],
      },
      '',
    ),
    '</plist>',
    '',
  ].join('\n');
};

/** Every ready policy file, by its name in `.github/policies`. */
export const policyFiles = (settings: Policy = exampleSettings): Readonly<Record<string, string>> => ({
  'linux-chrome-edge-chromium.json': linux(settings),
  'firefox-policies.json': firefox(settings),
  'windows-chrome.reg': reg('Chrome', settings),
  'windows-edge.reg': reg('Edge', settings),
  'intune-chrome-edge.ps1': intune(settings),
  'macos-chrome-edge.mobileconfig': mac(settings),
});
