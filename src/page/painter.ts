import type { Family, FamilyGroup } from '../model/lexicon';
import type { Place } from './anchor';
import { highlightCss, highlightName, highlightNames, selectedName } from './highlight-styles';

interface Realm {
  readonly CSS: typeof CSS;
  readonly Highlight: typeof Highlight;
  readonly CSSStyleSheet: typeof CSSStyleSheet;
}

/** Paints places with the CSS Custom Highlight API. The page gets style sheets and nothing else: no node, no attribute. */
export class Painter {
  readonly #sheets = new Map<Document, CSSStyleSheet>();
  readonly #roots = new Set<WeakRef<Document | ShadowRoot>>();
  readonly #owners = new WeakMap<AbstractRange, string>();

  /** Replaces everything painted before. `selected` is painted on top, in its own way. */
  paint(places: Iterable<Place>, groups: ReadonlyMap<Family, FamilyGroup>, selected: string | null): void {
    const byDocument = new Map<Document, Map<string, StaticRange[]>>();
    for (const { finding, ranges } of places) {
      const name = highlightName(groups.get(finding.family) ?? 'offence', finding.assertion.status);
      for (const range of ranges) {
        const lists = at(byDocument, range.startContainer.ownerDocument!, () => new Map<string, StaticRange[]>());
        at(lists, name, () => []).push(range);
        if (finding.id === selected) at(lists, selectedName, () => []).push(range);
        this.#owners.set(range, finding.id);
      }
    }
    for (const document of new Set([...this.#sheets.keys(), ...byDocument.keys()])) {
      if (document.defaultView) register(document, byDocument.get(document));
      else this.#sheets.delete(document);
    }
  }

  /** Gives the roots of the page the style sheet, once each; roots that are gone are forgotten. */
  dress(roots: readonly (Document | ShadowRoot)[]): void {
    const known = new Set<Document | ShadowRoot>();
    for (const reference of this.#roots) {
      const root = reference.deref();
      if (root) known.add(root);
      else this.#roots.delete(reference);
    }
    for (const root of roots) {
      const sheet = this.#sheetOf(root.ownerDocument ?? (root as Document));
      if (sheet && !root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      if (!known.has(root)) this.#roots.add(new WeakRef(root));
    }
  }

  /** The finding that a painted range belongs to. */
  ownerOf(range: AbstractRange): string | null {
    return this.#owners.get(range) ?? null;
  }

  /** Takes paint and style sheets off the page, as if nobody had been there. */
  clear(): void {
    for (const [document, sheet] of this.#sheets) {
      register(document, undefined);
      for (const reference of this.#roots) {
        const root = reference.deref();
        if (root && (root.ownerDocument ?? root) === document)
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      }
    }
    this.#sheets.clear();
    this.#roots.clear();
  }

  #sheetOf(document: Document): CSSStyleSheet | null {
    const realm = realmOf(document);
    if (!realm) return null;
    return at(this.#sheets, document, () => {
      const sheet = new realm.CSSStyleSheet();
      sheet.replaceSync(highlightCss());
      return sheet;
    });
  }
}

function register(document: Document, lists: ReadonlyMap<string, readonly StaticRange[]> | undefined): void {
  const realm = realmOf(document);
  if (!realm) return;
  for (const [priority, name] of highlightNames.entries()) {
    const ranges = lists?.get(name);
    if (!ranges) {
      realm.CSS.highlights.delete(name);
      continue;
    }
    const highlight = new realm.Highlight(...[]);
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    realm.CSS.highlights.set(name, highlight);
  }
}

/** Registries and style sheets belong to the window of their document; null when the frame is gone. */
const realmOf = (document: Document): Realm | null => document.defaultView as (Window & Realm) | null;

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
