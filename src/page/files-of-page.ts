/** The files that a page shows in viewers of the browser, by names that only this script knows. */
export class FilesOfPage {
  readonly #names = new WeakMap<Element, string>();
  readonly #elements = new Map<string, WeakRef<Element>>();

  /** A name for the file that an element shows; null when its bytes cannot be asked for from this page. */
  nameOf(element: Element): string | null {
    if (addressOf(element) === null) return null;
    const known = this.#names.get(element);
    if (known !== undefined) return known;
    const name = String(this.#elements.size + 1);
    this.#names.set(element, name);
    this.#elements.set(name, new WeakRef(element));
    return name;
  }

  /** The file's address as the element has it now. */
  addressOf(name: string): string | null {
    const element = this.#elements.get(name)?.deref();
    return element?.isConnected ? addressOf(element) : null;
  }
}

const attributes: Readonly<Record<string, string>> = {
  iframe: 'src',
  frame: 'src',
  embed: 'src',
  object: 'data',
  img: 'src',
};

/** Of the page's own site only: another site's file is asked for by the script in its own frame. */
function addressOf(element: Element): string | null {
  const view = element.ownerDocument.defaultView;
  const given = element.getAttribute(attributes[element.localName] ?? 'src');
  if (!view || !given || !URL.canParse(given, element.ownerDocument.baseURI)) return null;
  const url = new URL(given, element.ownerDocument.baseURI);
  const isOwn = url.origin === view.location.origin && /^(https?|blob|file):$/.test(url.protocol);
  return isOwn || url.protocol === 'data:' ? url.href : null;
}
