import type { FamilyInfo } from '../model/lexicon';

/** A file to fill in for a new indicator, with a word on every field. */
export function skeleton(id: string, family: FamilyInfo): string {
  const extra =
    family.id === 'stigmatising-language'
      ? 'better-term: The term to use instead.\n'
      : family.id === 'trauma-presentation'
        ? 'may-also-mean: What else this may mean.\nask-instead: What to ask, or to look for in the file.\n'
        : '';
  return `id: ${id}
title: What the words show, in a line
family: ${family.id}
strength: moderate            # weak | moderate | strong: how closely it is tied to trafficking, how rarely innocent
status: draft                 # draft until somebody from outside has reviewed it
experiencer: reviewed-person  # reviewed-person | other | any | document (a fact about the file)
why: >-
  One or two calm sentences for the reviewer: why this is worth a second look. Person first, no conclusion.
${extra}cues:
  # Words in order. (a|b) one of these, [x] optional, {take} every form, ... up to six words between, <concept> a class.
  - "(kept|took|held) (her|his|their) ... <document>"
  # Concepts in one clause in any order; "by: other" when somebody else must be the one who does it.
  - { all: ["<document>", "<hold-back>"], by: other, not: ["<officer>"] }
exceptions:
  # Innocent uses of the same words, each with its reason. Leave the list out when there is none.
  - { phrase: "(officer|deputy) ... {take} (her|his|their) <document>", because: "routine identification by police" }
examples:
  # At least six, in different voices. [[ ]] marks the words that show it. Every cue needs one.
  match:
    - "She said the boss [[kept her passport]]."
  # At least four tempting sentences in which nothing should be found. Every exception needs one.
  no_match:
    - "Officer Lee took her passport and ran a records check."
  # At least two in which the words are found but denied, supposed, general, or about the past or another person.
  context:
    - { text: "She denied that the boss [[kept her passport]].", is: denied }
  known_misfires: []
citations:
  # Ids are in sources.yaml; verified says whether somebody read the passage at its source.
  - { source: prac, where: "", verified: no }
`;
}
