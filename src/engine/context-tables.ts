/** Context rules as the engine runs them; compiled from lexicons/context, sections.yaml, abbreviations.yaml, people.yaml and prompts.yaml. */
export interface ContextTables {
  readonly cues: readonly ContextCue[];
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
  readonly scope: 'clause' | 'sentence' | 'paragraph' | 'section';
  /** In words a reviewer can read. */
  readonly because: string;
}
