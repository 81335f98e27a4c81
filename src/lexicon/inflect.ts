import nlp from 'compromise/three';
import { alsoVerbs, irregularPlurals, irregularVerbs } from './irregular';

interface Transforms {
  readonly two: {
    readonly transform: {
      readonly verb: { conjugate(infinitive: string, model: unknown): Readonly<Record<string, string>> };
      readonly noun: { toPlural(singular: string, model: unknown): string };
    };
  };
}
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

const transforms = (nlp as unknown as { methods(): Transforms }).methods().two.transform;
const model = (nlp as unknown as { model(): Model }).model();

const memo = new Map<string, readonly string[]>();

/**
 * Every form of a word in its base form, the base form first: "take" → take takes took taken taking; "driver" → driver
 * drivers. Of several words ("give up", "phone call") the verb in front, else the noun at the end, is inflected; each
 * form is then the whole expression. American and British spellings both come out ("traveled", "travelled").
 */
export function inflections(lemma: string): readonly string[] {
  const key = lemma.toLowerCase().replaceAll('’', "'");
  let forms = memo.get(key);
  if (forms === undefined) {
    forms = expanded(key);
    memo.set(key, forms);
  }
  return forms;
}

function expanded(lemma: string): readonly string[] {
  const words = lemma.split(/[\s-]+/);
  if (words.length === 1) return [...new Set([lemma, ...verbForms(lemma), ...nounForms(lemma)])];
  const [first, ...rest] = words;
  const last = words.at(-1)!;
  const asVerb = knownVerb(first!) ? verbForms(first!).map((form) => [form, ...rest].join(' ')) : [];
  const asNoun = particles.has(last) ? [] : nounForms(last).map((form) => [...words.slice(0, -1), form].join(' '));
  return [...new Set([lemma, ...asVerb, ...asNoun])];
}

const particles = new Set(
  'about across after against along around at away back behind by down for forward from in into of off on onto out over through to together under up upon with without him her it them me you'.split(
    ' ',
  ),
);

const nounOnly =
  /(?:[^e]ment|tion|sion|ness|ity|ship|ism|ist|[ae]nce|[ae]ncy|logy|hood|ary|man|woman|boy|girl|er|or|ar|[^s]s)$/;
const verbTags = new Set([
  'Infinitive',
  'PresentTense',
  'PastTense',
  'Verb',
  'Copula',
  'Auxiliary',
  'Modal',
  'PhrasalVerb',
]);

/** A word that compromise does not list, or lists as something else, is asked after "to": "to chase him". */
function isVerb(word: string): boolean {
  if (knownVerb(word)) return true;
  if (nounOnly.test(word)) return false;
  // A form too many ("debted") is never met in a text; one too few is missed.
  if (!Object.hasOwn(model.one.lexicon, word)) return true;
  const asked = nlp(`to ${word} him`).json() as { terms: { tags: string[] }[] }[];
  return asked[0]?.terms[1]?.tags.includes('Verb') ?? false;
}

function knownVerb(word: string): boolean {
  if (Object.hasOwn(irregularVerbs, word) || alsoVerbs.has(word)) return true;
  const entry = Object.hasOwn(model.one.lexicon, word) ? model.one.lexicon[word] : undefined;
  if ([entry].flat().some((tag) => tag !== undefined && verbTags.has(tag))) return true;
  const tags = (nlp(word).json() as { terms: { tags: string[] }[] }[])[0]?.terms[0]?.tags ?? [];
  if (tags.some((tag) => verbTags.has(tag))) return true;
  return false;
}

function verbForms(word: string): readonly string[] {
  if (!isVerb(word)) return [];
  const known = irregularVerbs[word];
  if (known !== undefined) return known;
  const { PresentTense, PastTense, Gerund, Participle } = transforms.verb.conjugate(word, model);
  const past = usable(PastTense, word) ?? regular(word, 'ed');
  const gerund = usable(Gerund, word)?.endsWith('ing') ? Gerund! : regular(word, 'ing');
  const forms = [usable(PresentTense, word) ?? regular(word, 's'), past, gerund];
  if (Participle !== undefined && /^[a-z']+$/.test(Participle)) forms.push(Participle);
  return forms.flatMap(bothSpellings);
}

/** Compromise returns the infinitive itself when it does not know; "put" and its like keep their form rightly. */
function usable(form: string | undefined, word: string): string | undefined {
  if (form === undefined || !/^[a-z']+$/.test(form)) return undefined;
  return form === word && !/(?:t|d)$/.test(word) ? undefined : form;
}

function regular(word: string, ending: 's' | 'ed' | 'ing'): string {
  if (ending === 's') {
    if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
    return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  }
  if (ending === 'ed' && word.endsWith('e')) return `${word}d`;
  if (ending === 'ed' && /[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  if (ending === 'ing' && word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  if (ending === 'ing' && /[^eoy]e$/.test(word)) return `${word.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word) ? word + word.at(-1)! + ending : word + ending;
}

/** "travelled" → travelled, traveled; "recognised" → recognised, recognized. */
function bothSpellings(form: string): readonly string[] {
  const forms = [form];
  const doubled = /^(.*[aeiou]\w*[aeiou])(l|p|t)\2(ed|ing)$/.exec(form);
  if (doubled !== null) forms.push(`${doubled[1]}${doubled[2]}${doubled[3]}`);
  const single = /^(\w*[aeiou]\w*[^aeiou][aeiou])(l|p)(ed|ing)$/.exec(form);
  if (single !== null) forms.push(`${single[1]}${single[2]}${single[2]}${single[3]}`);
  const ise = /^(.{3,})i([sz])(e[ds]?|ing)$/.exec(form);
  if (ise !== null && /(?:al|an|at|gn|or|er|ic|im|in|og|ar|thet|pt|it|il|ol|ul)$/.test(ise[1]!))
    forms.push(`${ise[1]}i${ise[2] === 's' ? 'z' : 's'}${ise[3]}`);
  return forms;
}

function nounForms(word: string): readonly string[] {
  const known = irregularPlurals[word];
  if (known !== undefined) return known;
  if (Object.hasOwn(irregularVerbs, word)) return [];
  if (knownVerb(word) && !nounOnly.test(word)) return [regular(word, 's')];
  const plural = transforms.noun.toPlural(word, model);
  return /^[\p{L}']+$/u.test(plural) && plural !== word ? [plural] : [regular(word, 's')];
}
