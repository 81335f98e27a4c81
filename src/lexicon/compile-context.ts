import type { ContextTables, PromptNeed } from '../engine/context-tables';
import type { ContextSources, PromptsSource } from './context-sources';
import type { SourcePlace } from './source-place';

/**
 * Turns the context sources into what the engine runs. Every cue's phrase is handed to `addPattern`, which puts it into
 * the token trie under the cue's number in `ContextTables.cues`.
 */
export function compileContext(
  sources: ContextSources,
  addPattern: (phrase: string, at: SourcePlace, cue: number) => void,
): ContextTables {
  const cues = sources.cues.map(({ id, cue, at }, number) => {
    addPattern(cue.phrase, at, number);
    return {
      id,
      is: cue.is,
      direction: cue.direction,
      scope: cue.scope,
      because: cue.because,
      bare: cue.bare ?? false,
    };
  });
  const { sections, abbreviations, people, prompts } = sources;
  return {
    cues,
    segments: {
      headings: sections.headings,
      openings: sections.openings,
      abbreviations: abbreviations.abbreviations,
      abbreviationsBeforeNumbers: abbreviations['before-numbers'],
      clauseWords: sections['clause-words'],
      clauseWordsAfterMark: sections['clause-words-after-mark'],
      subjects: sections.subjects,
    },
    people: {
      roles: people.roles,
      captions: people.captions,
      traffickerCharges: people['trafficker-charges'],
      pronouns: people.pronouns,
      notNames: people['not-names'],
      sayings: people.sayings,
    },
    prompts: {
      rules: prompts.rules.map((rule) => ({
        id: rule.id,
        reason: rule.reason,
        within: rule.within,
        tokens: rule.tokens,
        perThousandWords: rule['per-thousand-words'],
        needs: rule.needs.map(compiledNeed),
      })),
    },
  };
}

function compiledNeed(need: PromptsSource['rules'][number]['needs'][number]): PromptNeed {
  return {
    ...(need.indicators ? { indicators: need.indicators } : {}),
    ...(need.families ? { families: need.families } : {}),
    ...(need.groups ? { groups: need.groups } : {}),
    ...(need.strengths ? { strengths: need.strengths } : {}),
    ...(need['found-by'] ? { foundBy: need['found-by'] } : {}),
    status: need.status,
    experiencer: need.experiencer,
    atLeast: need['at-least'],
    different: need.different,
    sureness: need.sureness,
  };
}
