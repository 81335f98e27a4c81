import { statusOf } from '../engine/assertion';
import { cueReach } from '../engine/cue-scope';
import { experiencerOf } from '../engine/experiencer';
import { mentionsIn } from '../engine/mentions';
import type { Candidate } from '../engine/merge';
import { spanAt } from '../engine/places';
import type { LoadedLexicon } from '../engine/scan';
import { documentFeatures, passageFeatures } from '../engine/whose-features';
import { documentSlots, passageSlots, slotsOf } from '../engine/whose-reader';
import type { Family } from '../model/lexicon';
import { tokenise } from '../text/tokenise';
import type { Case, LabelMap } from './evaluation-cases';
import type { TaughtDocument, TaughtPassage } from './whose-training';

/** What marked documents teach of whose experience a passage is. */
export interface WhoseLessons {
  readonly documents: TaughtDocument[];
  readonly passages: TaughtPassage[];
}

/** Adds what one document teaches; its number is its place in `lessons.documents`. */
export function addLesson(lessons: WhoseLessons, one: Case, lexicon: LoadedLexicon, labels: LabelMap): void {
  const tokens = tokenise(one.text);
  const structure = lexicon.segment(tokens);
  const cast = lexicon.castOf(tokens);
  const matches = lexicon.matcher.match(tokens, structure);
  const reach = cueReach(matches.context, lexicon.compiled.context.cues, structure);
  const document = lessons.documents.length;
  const spans = (one.spans ?? []).filter(({ uncertain }) => !uncertain);
  const others = spans.filter(({ experiencer }) => experiencer === 'other').length;
  const whole = one.prompt !== null && spans.length > 0;
  lessons.documents.push({
    slots: slotsOf(documentSlots, (weigh) => documentFeatures(tokens, cast, weigh)),
    other: whole ? others * 2 >= spans.length : undefined,
  });
  for (const span of spans) {
    const [family] = (labels.get(span.label) ?? []) as readonly Family[];
    let start = 0;
    while (start < tokens.count && tokens.ends[start]! <= span.start) start++;
    let end = start;
    while (end < tokens.count && tokens.starts[end]! < span.end) end++;
    if (family === undefined || end === start) continue;
    const candidate: Candidate = {
      start,
      end,
      clause: spanAt(structure.clauses, start),
      indicator: lexicon.general.get(family) ?? 0,
      family,
      strength: 'moderate',
      foundBy: 'lexicon',
      needsAnchor: false,
      named: true,
      contradicted: false,
    };
    const paragraph = structure.paragraphs[spanAt(structure.paragraphs, start)];
    if (!paragraph) continue;
    const mentions = mentionsIn(tokens, paragraph, cast);
    const status = statusOf(candidate, tokens, structure, reach);
    const whose = experiencerOf(candidate, false, tokens, structure, reach, mentions, cast);
    lessons.passages.push({
      document,
      slots: slotsOf(passageSlots, (weigh) =>
        passageFeatures(candidate, tokens, structure, mentions, cast, status, whose, weigh),
      ),
      other: span.experiencer === 'other',
    });
  }
}
