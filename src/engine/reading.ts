import type { Assertion } from '../model/finding';
import type { PageSelector } from '../model/selector';
import { folded } from '../text/normalise';
import { quoteOf } from '../text/quote';
import type { Structure } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import { type StatusReading, statusOf } from './assertion';
import type { Matches } from './compiled-lexicon';
import { cueReach } from './cue-scope';
import { type ExperiencerReading, experiencerOf } from './experiencer';
import { findingId } from './finding-id';
import type { Grammar } from './grammar';
import type { LoadedLexicon } from './loaded-lexicon';
import { type Mention, mentionsIn } from './mentions';
import type { Candidate } from './merge';
import type { Cast } from './people';
import { spanAt } from './places';
import type { ReadFinding } from './read-finding';
import { speakerOf } from './speaker';
import { documentFeatures, isShort, passageFeatures, type Weigh } from './whose-features';
import { documentSlots, passageSlots, slotsOf, strongest, weighed } from './whose-reader';

export interface ReadText {
  readonly tokens: Tokens;
  readonly structure: Structure;
  readonly matches: Pick<Matches, 'context'>;
  readonly cast: Cast;
  readonly lexicon: LoadedLexicon;
  readonly pageOf: (offset: number) => PageSelector;
  readonly grammar?: Grammar | undefined;
}

const PASSAGE = 240;

/** Reads candidates of one text in document order into findings: status, whose, who says so, and why. */
export function readingOf({
  tokens,
  structure,
  matches,
  cast,
  lexicon,
  pageOf,
  grammar,
}: ReadText): (candidate: Candidate) => ReadFinding {
  const reach = cueReach(matches.context, lexicon.compiled.context.cues, structure);
  const occurrences = new Map<string, number>();
  let mentionsOf = -1;
  let mentions: readonly Mention[] = [];
  const weights = isShort(tokens) ? undefined : lexicon.whose;
  let pulled: number | undefined;
  const others = (
    candidate: Candidate,
    status: StatusReading,
    ruled: ExperiencerReading,
  ): Pick<ReadFinding, 'others'> => {
    if (!weights) return {};
    pulled ??=
      weights.pull *
      weighed(
        weights.leaning,
        slotsOf(documentSlots, (weigh) => documentFeatures(tokens, cast, weigh)),
      );
    const features = (weigh: Weigh): void =>
      passageFeatures(candidate, tokens, structure, mentions, cast, status, ruled, weigh);
    const leaning = weighed(weights.whose, slotsOf(passageSlots, features)) + pulled;
    const words = leaning + pulled > -1 ? strongest(weights.whose, 3, features) : [];
    return { others: { leaning, ruled: ruled.because.length > 0, reasons: ruled.because, words } };
  };

  return (candidate) => {
    const indicator = lexicon.compiled.indicators[candidate.indicator]!;
    const paragraphAt = spanAt(structure.paragraphs, candidate.start);
    const paragraph = structure.paragraphs[paragraphAt]!;
    if (mentionsOf !== paragraphAt) {
      mentions = mentionsIn(tokens, paragraph, cast);
      mentionsOf = paragraphAt;
    }
    const sentence = structure.sentences[structure.clauses[candidate.clause]!.sentence]!;
    const start = tokens.starts[candidate.start]!;
    const end = tokens.ends[candidate.end - 1]!;
    const quote = quoteOf(tokens.text, start, end);
    const key = `${indicator.id}\u0000${folded(quote.exact)}`;
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);

    const ownStatus = statusOf(candidate, tokens, structure, reach);
    const status = withLearned(ownStatus, candidate);
    const aboutFile = indicator.experiencer === 'document';
    const ruled = experiencerOf(candidate, aboutFile, tokens, structure, reach, mentions, cast, grammar);
    const whose = weights ? ruled : withLearnedPerson(ruled, aboutFile, candidate);
    const from = tokens.starts[sentence.start]!;
    const to = tokens.ends[sentence.end - 1]!;
    return {
      id: findingId(indicator.id, folded(quote.exact), occurrence),
      indicator: indicator.id,
      family: candidate.family,
      strength: candidate.strength,
      position: { start, end },
      quote,
      page: pageOf(start),
      assertion: {
        status: status.status,
        experiencer: whose.experiencer,
        speaker: speakerOf(candidate, sentence, paragraph, tokens, mentions, cast.vocabulary),
        time: status.time,
      },
      because: [...status.because, ...whose.because],
      foundBy: candidate.foundBy,
      ...(candidate.learned?.readsLike && candidate.foundBy === 'tagger'
        ? { readsLike: candidate.learned.readsLike }
        : {}),
      shown: true,
      passage: {
        before: tokens.text.slice(Math.min(start, Math.max(from, start - PASSAGE)), start),
        after: tokens.text.slice(end, Math.max(end, Math.min(to, end + PASSAGE))),
      },
      paragraph: paragraphAt,
      section: paragraph.section,
      token: candidate.start,
      needsAnchor: candidate.needsAnchor,
      named: candidate.named,
      contradicted: candidate.contradicted,
      group: lexicon.groups.get(candidate.family) ?? 'means',
      ...(candidate.learned ? { learned: candidate.learned } : {}),
      ...(aboutFile ? {} : others(candidate, ownStatus, ruled)),
    };
  };
}

const learnedWords: Record<Assertion['status'], string> = {
  affirmed: 'reads as a statement',
  denied: 'reads like a denial',
  hypothetical: 'reads like a suspicion or question',
  generic: 'reads like general text',
};

/** Where the rules fall back on the person under review, what the tagger learned of such sentences may name somebody else. */
function withLearnedPerson(ruled: ExperiencerReading, aboutFile: boolean, { learned }: Candidate): ExperiencerReading {
  if (aboutFile || !learned || ruled.because.length > 0 || learned.experiencer === ruled.experiencer) return ruled;
  return { experiencer: learned.experiencer, because: ['reads like somebody else’s experience'] };
}

/** Where no cue and no form decides, what the tagger learned of such sentences does. */
function withLearned(ruled: StatusReading, { learned }: Candidate): StatusReading {
  if (!learned || ruled.decided || learned.status === ruled.status) return ruled;
  return { ...ruled, status: learned.status, because: [...ruled.because, learnedWords[learned.status]] };
}
