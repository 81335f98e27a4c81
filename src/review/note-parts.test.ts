import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shippedLaw } from '../../tests/support/law';
import { contextOf, defenceNote, fileOf, prosecutorNote, supervisorNote } from '../../tests/support/note-samples';
import { NoteExport } from '../model/note-export';
import type { ReviewNote } from '../model/review-note';
import { readAge } from './age';
import { withAnswer } from './decide';
import { exportNote } from './export-note';
import { formsFor, hostFields } from './host-fields';
import type { NoteContext } from './note-context';
import { noteLaw } from './note-law';
import type { NotePart } from './outline';
import { requestsFrom, withoutRequest, withRequest } from './requests';

const text = (context: NoteContext, part: NotePart = 'whole'): string => {
  const written = exportNote(context, part, 'text');
  if (!written.ok) throw new Error(written.failure.message);
  return written.value;
};

describe('the age at the act', () => {
  const age = (group: ReviewNote['age']['group'], born = '', actOn = '') => readAge({ group, born, actOn });

  it('counts whole years, and the day before the birthday is not yet eighteen', () => {
    expect(age('unknown', '2008-02-12', '2026-02-11')).toMatchObject({ group: 'child', years: 17 });
    expect(age('unknown', '2008-02-12', '2026-02-12')).toMatchObject({ group: 'adult', years: 18 });
  });

  it.each([
    ['adult', '2010-01-01', '2026-01-01', 'dates-say-child'],
    ['child', '1990-01-01', '2026-01-01', 'dates-say-adult'],
    ['adult', '2026-01-02', '2026-01-01', 'born-after-act'],
    ['adult', '1800-01-01', '2026-01-01', 'too-old'],
    ['adult', '2026-02-31', '2026-03-01', 'not-a-date'],
  ] as const)(
    '%s with %s and %s is a contradiction that makes it disputed, never adult',
    (group, born, act, trouble) => {
      expect(age(group, born, act)).toMatchObject({ group: 'disputed', troubles: [trouble] });
    },
  );

  it('that contradicts itself brings the child’s test first, and is said in the export', () => {
    const note = { ...prosecutorNote(), age: { group: 'adult', born: '2010-01-01', actOn: '2025-10-31' } } as const;
    const context = contextOf(note);
    expect(context.law.plan.questions[0]?.part).toBe('safeguarding');
    expect(text(context)).toContain('The dates give an age under 18');
  });
});

describe('requests for information', () => {
  const questions = contextOf(prosecutorNote()).law.plan.questions;

  it('come from the answers “not in the file” in the order of the questions, then those added', () => {
    expect(requestsFrom(prosecutorNote(), questions).map(({ number, id }) => [number, id])).toEqual([
      [1, 'G16'],
      [2, 'gap-phone'],
    ]);
  });

  it('keep what the reviewer wrote, and stay out once they were left out', () => {
    const note = prosecutorNote();
    const written = withRequest(note, { id: 'G16', text: 'Mine.', reason: 'Why.', leftOut: false });
    expect(requestsFrom(written, questions)[0]).toMatchObject({ text: 'Mine.', reason: 'Why.' });
    const left = withoutRequest(withoutRequest(written, 'G16', questions), 'gap-phone', questions);
    expect(requestsFrom(left, questions)).toEqual([]);
    expect(left.requests.map(({ id, leftOut }) => [id, leftOut])).toEqual([['G16', true]]);
  });

  it('go out as a letter that holds no answer, no reason for the decision, and a word about safety', () => {
    const letter = text(contextOf(prosecutorNote()), 'requests');
    expect(letter).toMatch(/1\. Please say where the money went/);
    expect(letter).toMatch(/2\. Please examine the telephones/);
    expect(letter).not.toContain('The debt and the passport were not looked into');
    expect(letter).not.toContain('kept his passport');
    const said = withAnswer(prosecutorNote(), {
      question: 'G16',
      answer: 'not-in-file',
      reasons: 'PRIVILEGED THOUGHT',
      evidence: [],
    });
    expect(text(contextOf(said), 'requests')).not.toContain('PRIVILEGED THOUGHT');
    expect(text(contextOf(defenceNote()), 'requests')).toContain('To: the prosecution');
    expect(letter).toContain('contact nobody on this account');
  });
});

describe('the parts of a note', () => {
  it('give the other side its place even when nothing was written there', () => {
    const { balance, ...rest } = prosecutorNote();
    expect(text(contextOf({ ...rest, balance }))).toContain(balance.against);
    const silent = text(contextOf({ ...rest, balance: { against: '', evidence: [], wouldChange: '' } }));
    expect(silent).toContain('A review that looks one way only is half a review.');
  });

  it('say what the law does with an excluded offence, and go on asking', () => {
    const note = { ...prosecutorNote(), offences: [{ id: 'o', name: 'Robbery', offence: 'robbery' }] };
    const { law } = contextOf(note);
    expect(law.plan.provisions.find(({ reaches }) => !reaches)?.provision.id).toBe('s45');
    expect(law.plan.questions.some(({ part }) => part === 'pathway')).toBe(true);
    expect(text(contextOf(note))).toContain('An excluded offence ends the defence, not the review.');
  });

  it('say what was not verified in the law, how old it is, and that no counsel approved it', () => {
    const written = text(contextOf(prosecutorNote()));
    expect(written).toMatch(/not verified in the law above/i);
    expect(written).toContain('from memory: needs counsel');
    expect(written).toContain('No counsel has approved this pack of law.');
  });

  it('name a place that this build has no law for, and ask the general pathway', () => {
    const note = { ...prosecutorNote(), jurisdiction: 'XX-NOWHERE' };
    const { law } = contextOf(note);
    expect(law.unknownPlace?.message).toContain('XX-NOWHERE');
    expect(law.plan.questions.length).toBeGreaterThan(5);
    expect(text(contextOf(note))).toContain('The general pathway was asked instead.');
  });

  it('quote stigmatising words unchanged with the better term beside them, and the number stamped on the page', () => {
    const before = prosecutorNote();
    const [first, ...rest] = before.kept;
    if (!first) throw new Error('nothing kept');
    const page = { index: 2, label: '3', bates: 'ACME000123' };
    const kept = [{ ...first, betterTerm: 'sexually exploited child', page }, ...rest];
    const written = text(contextOf({ ...before, kept }), 'evidence');
    expect(written).toContain('Better term: sexually exploited child');
    expect(written).toContain('ACME000123, page 3, characters');
  });

  it('say which pages were read from pictures', () => {
    const before = prosecutorNote();
    const coverage = { ...before.coverage, recognised: [{ where: 'Page 4', confidence: 81.4 }] };
    expect(text(contextOf({ ...before, coverage }), 'evidence')).toContain(
      'Page 4: read from a picture by text recognition, 81 of 100',
    );
  });

  it('say so when the law was last gone through more than a year ago', () => {
    const note = prosecutorNote();
    const law = noteLaw(shippedLaw, note, false, '2028-03-01');
    expect(law.age.stale).toBe(true);
    expect(text(contextOf(note, { law }))).toContain('That is 15 months ago. Law moves');
  });

  it('keep answers of another stage and say so', () => {
    const note = { ...prosecutorNote(), stage: 'plea' } as const;
    expect(text(contextOf(note))).toMatch(/another set-up[\s\S]*G16: Not in the file/i);
  });

  it('after conviction hold court, standard, deadline, papers and arrests of the remedies, and the outline apart', () => {
    const whole = text(contextOf(defenceNote()));
    for (const label of [
      'Court',
      'Standard',
      'Deadline',
      'Documents that raise a presumption',
      'Arrests without conviction',
    ])
      expect(whole).toContain(`${label}: `);
    expect(whole).toContain('Two arrests in 2019');
    const outline = text(contextOf(defenceNote()), 'declaration');
    expect(outline).toContain('An outline, not a declaration.');
    expect(outline).toContain('Passport, the debt, the padlock.');
    expect(outline).toMatch(/Evidence: A\d, A\d/);
  });

  it('carry the legend of the role at the head of every page, and the office’s own where there is one', () => {
    expect(fileOf(defenceNote()).legend).toMatch(/^Privileged and confidential/);
    expect(fileOf(prosecutorNote(), 'evidence').legend).toContain('may have to be disclosed');
    expect(fileOf(supervisorNote()).legend).toContain('quality review');
    expect(text(contextOf(prosecutorNote(), { officeLegend: 'OFFICE LEGEND 7' }))).toContain('OFFICE LEGEND 7');
  });
});

describe('forms of case systems', () => {
  it('of prosecutors take no note of the defence', () => {
    expect(formsFor(defenceNote())).toEqual(['generic']);
    for (const form of ['ew-pre-charge', 'us-charging-memo'] as const)
      expect(hostFields(contextOf(defenceNote()), form)).toMatchObject({
        ok: false,
        failure: { code: 'defence-note' },
      });
  });

  it('of England and Wales have the fields of the pre-charge review, each with what belongs there', () => {
    const made = hostFields(contextOf(prosecutorNote()), 'ew-pre-charge');
    const fields = new Map(made.ok ? made.value.map(({ id, text: words }) => [id, words]) : []);
    expect([...fields.keys()]).toEqual([
      'caseSummary',
      'evidentialAssessment',
      'publicInterestAssessment',
      'disclosureActionsAndIssues',
      'europeanCourtOfHumanRights',
      'trialStrategy',
      'witnessOrVictimInformationAndActions',
      'instructionsToOperationsDeliveryOrAdvocate',
      'allocation',
      'prosecutorDeclaration',
      'monitoringCodes',
    ]);
    expect(fields.get('caseSummary')).toContain('“kept his passport”');
    expect(fields.get('evidentialAssessment')).toContain('direct consequence');
    expect(fields.get('evidentialAssessment')).toContain('What points the other way');
    expect(fields.get('witnessOrVictimInformationAndActions')).toContain('No referral is recorded.');
    expect(fields.get('instructionsToOperationsDeliveryOrAdvocate')).toContain('1. Please say where the money went');
    expect(fields.get('prosecutorDeclaration')).toBe('');
  });
});

describe('a note as JSON', () => {
  const parsed = (note: ReviewNote, part: NotePart) => {
    const written = exportNote(contextOf(note), part, 'json');
    if (!written.ok) throw new Error(written.failure.message);
    return NoteExport.parse(JSON.parse(written.value));
  };

  it('follows the published schema, whole and in every part', () => {
    for (const note of [prosecutorNote(), defenceNote(), supervisorNote()])
      for (const part of ['whole', 'evidence', 'evaluation', 'requests', 'declaration'] as const)
        expect(parsed(note, part).part).toBe(part);
  });

  it('keeps the parts apart', () => {
    const a = JSON.stringify(parsed(prosecutorNote(), 'evidence'));
    expect(a).toContain('kept his passport');
    for (const own of ['Said while the driver', 'The debt and the passport', 'He had a phone', 'No referral'])
      expect(a).not.toContain(own);
    expect(JSON.stringify(parsed(prosecutorNote(), 'evaluation'))).not.toContain('kept his passport');
  });

  it('has a schema that is published as it is', () => {
    expect(
      JSON.parse(readFileSync('public/review-note.schema.json', 'utf8')),
      'the shape has changed: write z.toJSONSchema(NoteExport) there anew, and raise its version if old files no longer fit',
    ).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(NoteExport, { io: 'output' }))));
  });
});
