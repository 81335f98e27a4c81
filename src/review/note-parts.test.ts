import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contextOf, defenceNote, fileOf, prosecutorNote, supervisorNote } from '../../tests/support/note-samples';
import { NoteExport } from '../model/note-export';
import type { ReviewNote } from '../model/review-note';
import { readAge } from './age';
import { changesBetween } from './changes';
import { withAnswer } from './decide';
import { exportNote } from './export-note';
import { formsFor, hostFields } from './host-fields';
import type { NoteContext } from './note-context';
import type { NotePart } from './outline';
import { pastedPassage } from './own-passage';
import { requestsFrom, withoutRequest, withRequest } from './requests';
import { searchNotes } from './search-notes';
import { stillOpen } from './still-open';

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

describe('what changed between two versions', () => {
  it('is named by field, passage, answer and request, before and after', () => {
    const before = prosecutorNote();
    const after = {
      ...withAnswer(before, { question: 'G11', answer: 'yes', reasons: 'Referred today.', evidence: [] }),
      disposition: 'No charge',
      kept: before.kept.slice(1),
      facts: [],
    } as const;
    const changes = changesBetween(before, after);
    expect(changes.map(({ what }) => what)).toEqual([
      'Disposition',
      'Passages kept',
      'G11',
      'Facts from elsewhere, in the reviewer’s words',
    ]);
    expect(changes[2]).toMatchObject({ before: 'No. No referral is recorded.', after: 'Yes. Referred today.' });
    expect(changesBetween(before, before)).toEqual([]);
  });
});

describe('looking for a note', () => {
  const notes = [prosecutorNote(), { ...defenceNote(), person: 'Phạm Đức' }];
  const found = (query: string) => searchNotes(notes, (note) => note, query);

  it('finds every word wherever it stands, without case and accents', () => {
    expect(found('pham duc').map(({ item }) => item.person)).toEqual(['Phạm Đức']);
    expect(found('LANDLORD cash').length).toBe(2);
    expect(found('landlord nowhere')).toEqual([]);
    expect(found('')).toHaveLength(2);
  });

  it('shows the words around what was found', () => {
    expect(found('landlord')[0]?.snippet).toContain('The landlord says that a man paid');
  });
});

describe('words that the reviewer pasted', () => {
  const document = 'He said that\n  the man (who drove him)  kept his passport.';

  it('are found whatever the white space and the case, and quoted as the document has them', () => {
    expect(pastedPassage(document, 'THE MAN (who drove him) kept')?.quote.exact).toBe('the man (who drove him)  kept');
    expect(pastedPassage(document, '  .*  ')).toBeNull();
    expect(pastedPassage(document, '   ')).toBeNull();
    expect(pastedPassage(document, 'kept her passport')).toBeNull();
  });
});

describe('what is still open', () => {
  it('counts what the note lacks and nothing about the person', () => {
    const { law } = contextOf(prosecutorNote());
    const points = stillOpen(prosecutorNote(), law);
    expect(points.some((point) => /questions have no answer/.test(point))).toBe(true);
    expect(points.join(' ')).not.toMatch(/risk|score|likely|percent|%/i);
    const bare = stillOpen({ ...prosecutorNote(), disposition: '', offences: [], jurisdiction: '' }, law);
    expect(bare).toContain('No disposition is written.');
    expect(bare).toContain('No jurisdiction is chosen: the general pathway is asked.');
  });
});
