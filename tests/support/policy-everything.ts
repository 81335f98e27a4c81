import type { Policy } from '../../src/policy/policy';

/** Every key that an office can set, each with a value that differs from what a reviewer starts with. */
export const everyKey = (allowed: string, lexicon: string): Required<Policy> => ({
  allowedHosts: [allowed],
  deniedHosts: ['denied.example'],
  jurisdiction: 'GB-EAW',
  stage: 'plea',
  role: 'defence',
  lexicons: [lexicon],
  families: ['documents-and-identity', 'threats'],
  ocr: false,
  exportFormats: ['text', 'html'],
  retentionDays: 45,
  clearOnClose: false,
  auditLog: true,
  passphraseRequired: false,
  idleMinutes: 20,
  supervisorMode: false,
  noteTemplate: 'Reviewed under the office’s protocol.',
  privilegeLegend: 'Privileged: office of the invented county.',
  language: 'en',
  consent: true,
});
