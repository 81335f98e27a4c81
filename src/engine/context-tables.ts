import type { Family, FamilyGroup, Strength } from '../model/lexicon';
import type { Person } from '../model/person';
import type { SegmentRules } from '../text/segment-rules';

/** Context rules as the engine runs them; compiled from lexicons/context, sections.yaml, abbreviations.yaml, people.yaml and prompts.yaml. */
export interface ContextTables {
  readonly cues: readonly ContextCue[];
  readonly segments: SegmentRules;
  readonly people: PeopleRules;
  readonly prompts: PromptRules;
}

/** One ConText modifier: what it says of the findings in its scope, and where that scope reaches. */
export interface ContextCue {
  readonly id: string;
  /** `affirmed` is a pseudo-cue ("no choice"): it stops the cues it overlaps from acting. `terminator` ends other cues' scope. */
  readonly is:
    | 'denied'
    | 'hypothetical'
    | 'generic'
    | 'affirmed'
    | 'historical'
    | 'other-person'
    | 'reviewed-person'
    | 'terminator';
  readonly direction: 'forward' | 'backward' | 'either';
  /** `near`: the same clause and at most three words away. */
  readonly scope: 'near' | 'clause' | 'sentence' | 'paragraph' | 'section';
  /** In words a reviewer can read. */
  readonly because: string;
  /** A plain word of negation ("no", "not"): it says nothing where an absence is the sign, and less inside a passage than before it. */
  readonly bare: boolean;
}

/** Phrases are plain words in lower case, joined by single blanks. */
export interface PeopleRules {
  readonly roles: readonly RoleRule[];
  /** What stands before the name of the person charged: "people v", "in the interest of". */
  readonly captions: readonly string[];
  /** Charges and words that make the reviewed person the alleged trafficker. */
  readonly traffickerCharges: readonly string[];
  /** Pronouns by number and sex, for resolution inside a paragraph. */
  readonly pronouns: readonly PronounRule[];
  /** Words that are never (part of) a name although written with a capital. */
  readonly notNames: readonly string[];
  /** Verbs of saying: whoever stands before one is the speaker. */
  readonly sayings: readonly string[];
}

export interface RoleRule {
  readonly role: Person['role'];
  /** Before a colon in a form field: "Arrestee: …". */
  readonly labels: readonly string[];
  /** Anywhere in a sentence: "the arrestee". */
  readonly nouns: readonly string[];
  /** Directly before a name: "Officer Lee". */
  readonly titles: readonly string[];
}

export interface PronounRule {
  readonly words: readonly string[];
  /** Nouns and titles that tell the same: "woman", "Mrs". */
  readonly nouns: readonly string[];
  readonly sex: 'she' | 'he' | 'they' | 'I';
}

export interface PromptRules {
  readonly rules: readonly PromptRule[];
}

/** A review note is invited when every need is met by findings close enough to each other. */
export interface PromptRule {
  readonly id: string;
  /** A question or reason in words; never a conclusion. */
  readonly reason: string;
  /** `near`: at most `tokens` tokens from the first to the last finding. */
  readonly within: 'near' | 'paragraph' | 'section' | 'document';
  readonly tokens: number;
  /** At least so many findings of the first need in every thousand words: a lone passage says less in a long text. */
  readonly perThousandWords: number;
  readonly needs: readonly PromptNeed[];
}

/** What one finding must be to meet a need. A field left out does not matter; `anyOf` widens. */
export interface PromptNeed {
  readonly indicators?: readonly string[];
  readonly families?: readonly Family[];
  readonly groups?: readonly FamilyGroup[];
  readonly strengths?: readonly Strength[];
  readonly status: readonly ('affirmed' | 'denied' | 'hypothetical')[];
  readonly experiencer: readonly ('reviewed-person' | 'other' | 'unclear')[];
  readonly foundBy?: 'lexicon' | 'tagger';
  /** How many findings of different indicators (or families) must meet it; one when left out. */
  readonly atLeast: number;
  readonly different: 'passages' | 'indicators' | 'families';
  /** Where a tagger reads along: only findings it saw too, and is at least this sure of (0 to 1). */
  readonly sureness: number;
}
