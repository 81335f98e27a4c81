import type { PageState } from '../../model/page-state';
import type { ScanReport } from '../../model/report';
import type { ReadPolicy } from '../../policy/policy';
import type { Trust } from '../../policy/trust';
import type { AuditFacts } from '../../store/audit-chain';
import { hex } from '../../store/cipher';
import type { NoteStore } from '../../store/notes';
import type { SettingsStore } from '../../store/settings';
import type { PanelLink } from '../link';
import type { Services } from '../services';
import { clearClipboardLater } from './clipboard';
import { decisionsOf, sameFacts } from './note-changes';

/** The panel's services under the office's word and with the log beside them. */
export const governed = (services: Services, trust: Trust): Services => {
  let template = '';
  const hear = ({ policy }: ReadPolicy): void => {
    template = policy.noteTemplate ?? '';
  };
  void trust.office.known().then(hear, () => undefined);
  void trust.office.asked().then(hear, () => undefined);
  return { ...underRules(services, trust), template: () => template };
};

const underRules = (services: Services, trust: Trust): Services => ({
  ...services,
  link: loggedLink(services.link, trust),
  notes: loggedNotes(services.notes, trust),
  settings: governedSettings(services.settings, trust),
  copyText: async (text) => {
    if (!(await mayExport(trust, 'text'))) return false;
    const copied = await services.copyText(text);
    if (copied) {
      await trust.audit.record('exported', { format: 'text', characters: text.length });
      clearClipboardLater((await trust.now()).protection.clipboardSeconds);
    }
    return copied;
  },
  download: (name, type, content) => {
    void (async () => {
      if (!(await mayExport(trust, formatOf(name)))) return;
      services.download(name, type, content);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
      await trust.audit.record('exported', { format: formatOf(name), bytes: bytes.length, sha256 });
    })();
  },
});

const loggedLink = (link: PanelLink, trust: Trust): PanelLink => {
  let last = '';
  const read = (report: ScanReport): void => {
    if (report.document.sha256 === last) return;
    last = report.document.sha256;
    void trust.audit.record('document-read', factsOf(report), report.document.sha256);
  };
  const seen = ({ phase, report }: PageState): void => {
    if (phase === 'done' && report) read(report);
  };
  return {
    ...link,
    toPage: async (...asked) => {
      const state = await link.toPage(...asked);
      if (state.ok) seen(state.value);
      return state;
    },
    onPage: (changed, signal) =>
      link.onPage((tab, state) => {
        seen(state);
        changed(tab, state);
      }, signal),
    scan: async (...asked) => {
      const scanned = await link.scan(...asked);
      if (scanned.ok) read(scanned.value);
      return scanned;
    },
  };
};

const factsOf = ({ coverage, lexicon, engine, findings, prompts }: ScanReport): AuditFacts => ({
  unit: coverage.unit,
  read: coverage.read,
  of: coverage.of,
  passages: findings.length,
  invited: prompts.length > 0,
  lexicon: lexicon.version,
  lexiconSha256: lexicon.sha256,
  engine: engine.version,
});

const loggedNotes = (notes: NoteStore, trust: Trust): NoteStore => {
  const last = new Map<string, AuditFacts>();
  return {
    ...notes,
    save: async (...asked) => {
      const outcome = await notes.save(...asked);
      const facts = decisionsOf(asked[0]);
      if (outcome.state === 'saved' && !sameFacts(last.get(asked[0].id), facts)) {
        last.set(asked[0].id, facts);
        void trust.audit.record('note-changed', facts, asked[0].document.sha256);
      }
      return outcome;
    },
    remove: async (id) => {
      const removed = await notes.remove(id);
      if (removed.ok) void trust.audit.record('note-erased', { note: id });
      return removed;
    },
  };
};

const governedSettings = (settings: SettingsStore, trust: Trust): SettingsStore => ({
  ...settings,
  read: async () => {
    const own = await settings.read();
    const { stage = own.stage, role = own.role, jurisdiction } = (await trust.now()).office.policy;
    return { ...own, stage, role, ...(jurisdiction === undefined ? {} : { jurisdiction }) };
  },
});

const mayExport = async (trust: Trust, format: string): Promise<boolean> => {
  const { exportFormats } = (await trust.now()).office.policy;
  return exportFormats === undefined || exportFormats.some((allowed) => allowed === format);
};

const formatOf = (name: string): string => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'md' ? 'markdown' : ending === 'txt' ? 'text' : ending;
};
