import { browser } from 'wxt/browser';
import type { Failure } from '../model/failure';
import type { ScanReport } from '../model/report';
import { mayRead } from '../policy/hosts';
import { housekeeping } from '../policy/housekeeping';
import type { OfficePolicy } from '../policy/office-policy';
import type { Policy } from '../policy/policy';
import type { Trust } from '../policy/trust';
import type { Refused, StartScan } from './scan-port';
import type { Scanner } from './scanner';

/** Starts scans as the office allows: by site, with the lexicons it chose, for the families it chose. */
export const underOfficeRules =
  (scanner: Pick<Scanner, 'start'>, office: Pick<OfficePolicy, 'known'>, sender: string | undefined): StartScan =>
  async (request) => {
    const { policy } = await office.known();
    const page = sender !== undefined && !sender.startsWith(location.origin) ? sender : null;
    const from = [page, request.document.ref.origin].filter((one) => one !== null && URL.canParse(one));
    if (from.some((address) => !mayRead(policy, address ?? ''))) return { refused: siteDenied };
    return { ...(await scanner.start(request)), conclude: (report) => concluded(report, policy) };
  };

const concluded = (report: ScanReport, { lexicons, families }: Policy): ScanReport | Refused => {
  if (lexicons !== undefined && !lexicons.includes(report.lexicon.sha256)) return { refused: lexiconDenied };
  if (families === undefined) return report;
  const findings = report.findings.filter(({ family }) => families.includes(family));
  const left = new Set(findings.map(({ id }) => id));
  const prompts = report.prompts
    .map((prompt) => ({ ...prompt, findings: prompt.findings.filter((id) => left.has(id)) }))
    .filter((prompt) => prompt.findings.length > 0);
  return { ...report, findings, prompts };
};

/** Logs what happens to permissions, and does what is due when the browser starts. */
export const followOffice = (trust: Trust): void => {
  void trust.office.asked().catch(() => undefined);
  browser.runtime.onStartup.addListener(() => void housekeeping(trust).catch(() => undefined));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    for (const site of origins) void trust.audit.record('permission-added', { site });
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    for (const site of origins) void trust.audit.record('permission-removed', { site });
  });
};

export const siteDenied: Failure = {
  code: 'page-blocked',
  message: 'The rules of your office do not let Indicia read this site.',
  remedy: 'The options page shows what the office set. Ask who manages the browser if this site should be read.',
};

const lexiconDenied: Failure = {
  code: 'lexicon-not-approved',
  message: 'Your office has not approved the lexicon of this version of Indicia, so nothing was listed.',
  remedy: 'Ask who manages the browser to approve it; its number stands under “About” in the options.',
};
